/** What full disks and quotas say: the system's own words, and PostgreSQL's. */
const fullCodes: readonly unknown[] = ['ENOSPC', 'EDQUOT', '53100'];

/** Whether that went wrong because no room is left; looks at what caused it, too. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  return fullCodes.includes(code) || (driverError !== undefined && driverError !== error && isDiskFull(driverError));
}

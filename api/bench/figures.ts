/** Of some times in milliseconds, the middle one and the one that a twentieth exceed. */
export interface Spread {
  p50: number;
  p95: number;
}

export function spread(times: readonly number[]): Spread {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

const whole = new Intl.NumberFormat('fr', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('fr', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const finest = new Intl.NumberFormat('fr', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export function count(value: number): string {
  return whole.format(value);
}

export function ratio(value: number): string {
  return finest.format(value);
}

export function milliseconds(value: number): string {
  return `${(value < 100 ? fine : whole).format(value)} ms`;
}

export function seconds(value: number): string {
  return `${fine.format(value / 1000)} s`;
}

export function megabytes(bytes: number): string {
  return `${whole.format(bytes / 1_048_576)} Mo`;
}

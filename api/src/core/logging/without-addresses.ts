const mailAddress = /[^\s@<>:;,"'()]{1,64}@[^\s@<>:;,"'()]{1,255}/g;

/** What a machine said, which may name whom a mail was for: nobody's address stands in a log, or on a page about it. */
export function withoutAddresses(said: string): string {
  return said.replace(mailAddress, '[adresse]');
}

/** The first line of what went wrong, and nobody's address. */
export function causeOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return withoutAddresses(said.split('\n', 1)[0] ?? '').slice(0, 300);
}

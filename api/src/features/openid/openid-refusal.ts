import type { OpenidRefusalCode } from '@recueil/contracts';

/** A sign-in through the provider that came to nothing: what the page says, and what the operator's log says. */
export class OpenidRefusal extends Error {
  /** `reason` is a fixed phrase or a library's code: never anything that the provider or the person wrote. */
  constructor(
    readonly code: OpenidRefusalCode,
    readonly reason: string,
    readonly accountId: string | null = null,
  ) {
    super(`${code}: ${reason}`);
    this.name = 'OpenidRefusal';
  }
}

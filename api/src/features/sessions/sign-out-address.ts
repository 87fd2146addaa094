import { Injectable } from '@nestjs/common';

/** Gives the address at which the provider of a session ends its own. */
export type SignOutAddressSource = (idToken: string) => Promise<string | null>;

/** Where whoever signs out goes on to. The feature that speaks to a provider says where that is. */
@Injectable()
export class SignOutAddress {
  private source: SignOutAddressSource | null = null;

  provideBy(source: SignOutAddressSource): void {
    this.source = source;
  }

  /** Null when no provider wants to hear of it, or it cannot be asked: the session here is over all the same. */
  async of(idToken: string | null): Promise<string | null> {
    if (idToken === null || this.source === null) return null;
    return this.source(idToken).catch(() => null);
  }
}

import { Injectable } from '@nestjs/common';
import { Attempts, type Limit } from '#core/attempts/attempts';

const quarter = 900;
/** Tries of one known device. */
const deviceLimit: Limit = { name: 'sign-in-device', most: 10, window: quarter };
/** Tries from elsewhere: for one account from one address, for one account, from one address. */
const pairLimit: Limit = { name: 'sign-in-pair', most: 10, window: quarter };
const accountLimit: Limit = { name: 'sign-in-account', most: 20, window: quarter };
const addressLimit: Limit = { name: 'sign-in-address', most: 100, window: quarter };

export interface SignInTry {
  /** The address that was typed, whether it has an account or not. */
  account: string;
  address: string;
  /** The name of a device that the account knows. */
  knownDevice: string | null;
}

/** What the tries so far make of one more. `takeBack`: for when its password was the right one, and enough. */
export interface Standing {
  /** Somebody is guessing, perhaps here: a right password is not enough, and its try stays counted like a wrong one. */
  isDoubtful: boolean;
  takeBack: () => Promise<void>;
}

/**
 * Counts tries to sign in. Nothing is ever closed: past a limit, whoever comes by a device that is not known proves
 * besides that the mail of the account is theirs. What others try counts for nothing on a known device.
 */
@Injectable()
export class SignInLimits {
  constructor(private readonly attempts: Attempts) {}

  /** Counts before the password is looked at: of tries sent all at once, none slips through. */
  async count({ account, address, knownDevice }: SignInTry): Promise<Standing> {
    if (knownDevice !== null && (await this.attempts.passes(deviceLimit, knownDevice))) {
      return { isDoubtful: false, takeBack: () => this.attempts.forget(deviceLimit, knownDevice) };
    }
    const pair = JSON.stringify([account, address]);
    const passed = [
      await this.attempts.passes(pairLimit, pair),
      await this.attempts.passes(accountLimit, account),
      await this.attempts.passes(addressLimit, address),
    ];
    const takeBack = async (): Promise<void> => {
      await this.attempts.uncount(pairLimit, pair);
      await this.attempts.uncount(accountLimit, account);
      await this.attempts.uncount(addressLimit, address);
    };
    return { isDoubtful: passed.includes(false), takeBack };
  }

  /** A new password proves enough: what was tried with the former one counts no more. */
  async startAnew(email: string): Promise<void> {
    await this.attempts.forget(accountLimit, email.trim().toLowerCase());
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { knownDeviceDays } from '@recueil/contracts';
import { Clock } from '#core/clock/clock';
import { newToken, tokenHash } from '#core/secrets/token';
import { KnownDeviceRepository } from './known-device.repository';
import type { Visitor } from './visitor';

const day = 86_400_000;
const aSecret = /^[\w-]{43}$/;
/** Stands for an account where there is none, so that the server does as much work. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Browsers that a person signed in from. Each holds a random secret in a cookie; what is stored is a hash of it with the
 * account, for some months, and no longer than the password of then.
 */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly devices: KnownDeviceRepository,
    private readonly clock: Clock,
  ) {}

  /** A name for this browser as one that the account knows; null for any other. */
  async recognise(accountId: string | null, { secret }: Visitor): Promise<string | null> {
    const hash = hashOf(accountId ?? nobody, secret ?? '');
    const isKnown = await this.devices.isThere(accountId ?? nobody, hash, this.clock.now());
    return isKnown ? hash.toString('base64url') : null;
  }

  /** The account knows this browser from now on. Answers the secret that it must keep for that. */
  async mark(manager: EntityManager, accountId: string, { secret, device }: Visitor): Promise<string> {
    // Another account may be known by the secret that is there: it stays.
    const kept = secret !== null && aSecret.test(secret) ? secret : newToken();
    const markedAt = this.clock.now();
    const expiresAt = new Date(markedAt.getTime() + knownDeviceDays * day);
    await this.devices.save(manager, { accountId, secretHash: hashOf(accountId, kept), device, markedAt, expiresAt });
    return kept;
  }

  forgetAll(manager: EntityManager, accountId: string): Promise<void> {
    return this.devices.deleteAll(manager, accountId);
  }
}

function hashOf(accountId: string, secret: string): Buffer {
  return tokenHash(`${accountId}:${secret}`);
}

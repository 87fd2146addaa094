import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { sessionLimits, type SessionView } from '@recueil/contracts';
import type { RoleGrant } from '@recueil/domain';
import { CallerSource, type Caller } from '#core/access/caller';
import { calendarDay } from '#core/clock/calendar-day';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { Readers } from '#core/database/readers';
import { notFound } from '#core/errors/problem';
import { newToken, tokenHash } from '#core/secrets/token';
import { strongLevels } from './session-strength';
import { SessionRepository, type IdentifiedRow, type SessionRow } from './session.repository';

const minute = 60_000;
/** Milliseconds between two times that a session in use is written down as such. */
const betweenTouches = minute;

/** How a person has just proved who they are. */
export interface Proof {
  method: 'password' | 'openid';
  device: string;
  acr?: string | null;
  idToken?: string | null;
}

/**
 * Sessions are rows of ours, found by the hash of a secret that the browser alone holds: ending one, disabling its
 * account or taking a role away works at the next request.
 */
@Injectable()
export class SessionsService extends CallerSource {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly readers: Readers,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {
    super();
  }

  /** Opens a session, always under a new secret; answers that secret, for the cookie. */
  async open(manager: EntityManager, accountId: string, proof: Proof): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await this.sessions.insert(manager, {
      id: newId(),
      tokenHash: tokenHash(token),
      accountId,
      method: proof.method,
      acr: proof.acr ?? null,
      idToken: proof.idToken ?? null,
      device: proof.device,
      now,
      endsAt: new Date(now.getTime() + sessionLimits.absoluteHours * 60 * minute),
    });
    return token;
  }

  async identify(cookie: string): Promise<Caller | null> {
    const now = this.clock.now();
    const row = await this.sessions.identify(tokenHash(cookie), {
      now,
      idleSince: idleSince(now),
      today: calendarDay(now, this.config.timeZone),
    });
    if (row === null) return null;
    const isDue = now.getTime() - row.seenAt.getTime() >= betweenTouches;
    if (isDue && !this.readers.isReadOnly) await this.sessions.touch(row.sessionId, now);
    const { accountId, service, organisationId, sessionId } = row;
    return { actor: { id: accountId, grants: this.grantsOf(row), service, organisationId }, sessionId };
  }

  /** Whoever became administrator after a sign-in without a second factor signs in again before they administer. */
  private grantsOf({ method, acr, grants }: IdentifiedRow): RoleGrant[] {
    const weak = method === 'openid' && this.config.oidc?.profile === 'proconnect' && !strongLevels.includes(acr ?? '');
    return weak ? grants.filter(({ role }) => role !== 'administrator') : grants;
  }

  /** Says that the person is still there: the idle limit starts again. */
  async renew(caller: Caller): Promise<SessionView> {
    await this.sessions.touch(caller.sessionId, this.clock.now());
    return this.current(caller);
  }

  async current(caller: Caller): Promise<SessionView> {
    const row = await this.sessions.find(caller.sessionId);
    if (row === null) throw notFound();
    return sessionView(row, caller);
  }

  async list(caller: Caller): Promise<SessionView[]> {
    const now = this.clock.now();
    const rows = await this.sessions.list(caller.actor.id, { now, idleSince: idleSince(now) });
    return rows.map((row) => sessionView(row, caller));
  }

  /** Ends a session of the caller's own. Throws `not-found` for any other. */
  async end(caller: Caller, sessionId: string): Promise<{ idToken: string | null }> {
    const ended = await this.sessions.delete(sessionId, caller.actor.id);
    if (ended === null) throw notFound();
    return ended;
  }

  /** Ends all sessions of an account, `keptId` excepted. */
  endAll(manager: EntityManager, accountId: string, keptId: string | null = null): Promise<number> {
    return this.sessions.deleteAll(manager, accountId, keptId);
  }
}

function idleSince(now: Date): Date {
  return new Date(now.getTime() - sessionLimits.idleMinutes * minute);
}

function sessionView(row: SessionRow, caller: Caller): SessionView {
  const idleEnds = Math.min(row.seenAt.getTime() + sessionLimits.idleMinutes * minute, row.endsAt.getTime());
  return {
    id: row.id,
    device: row.device,
    method: row.method,
    createdAt: row.createdAt.toISOString(),
    seenAt: row.seenAt.toISOString(),
    idleEndsAt: new Date(idleEnds).toISOString(),
    endsAt: row.endsAt.toISOString(),
    current: row.id === caller.sessionId,
  };
}

import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import { sheetPath, type ClaimView } from '@recueil/contracts';
import { actionLabels, actionsFor, can, claimAnswers, claimRows, offer, type FactsOf } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { MailService } from '#rooms/mail';
import { ActivePeople } from '#rooms/submissions';
import { quotedTitle } from '../invitations/invitation-words';
import { JoiningTeam, type Joining } from '../invitations/joining-team.service';
import { SheetClaimRepository, type SheetClaimRow } from './sheet-claim.repository';

/** « C’est ma fiche »: for sheets of a collection, and for people who come back under another identity. */
@Injectable()
export class SheetClaimsService {
  constructor(
    private readonly claims: SheetClaimRepository,
    private readonly joining: JoiningTeam,
    private readonly people: ActivePeople,
    private readonly mail: MailService,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` where nothing is published, `conflict` for a second claim before the first is decided. */
  async claim(caller: Caller, slug: string, reason: string): Promise<ClaimView> {
    const { id: accountId } = caller.actor;
    return this.work.run(async (manager) => {
      const sheet = await this.claims.unclaimed(manager, slug);
      if (sheet === null) throw notFound();
      requireAllowed(can(caller.actor, 'claim', factsOf(sheet)));
      const id = newId();
      if (!(await this.claims.insert(manager, { ...sheet, id, accountId, reason, now: this.clock.now() }))) {
        throw new ProblemError('conflict', 'Vous avez déjà dit que cette fiche est la vôtre : la réponse viendra.');
      }
      await this.events.append(manager, [
        { action: claimRows.claim.event, actorId: accountId, sheetId: sheet.sheetId, facts: { claimId: id } },
      ]);
      const made = await this.claims.find(manager, id);
      if (made) await this.tellDeciders(manager, made);
      return this.view(caller, made);
    });
  }

  /** The caller's own, and those that they may decide. */
  async list(caller: Caller): Promise<ClaimView[]> {
    const rows = await this.claims.openOrOf(caller.actor.id);
    return rows.filter((row) => can(caller.actor, 'read', factsOf(row)).allowed).map((row) => this.view(caller, row));
  }

  /**
   * Throws `conflict` once somebody has decided, or while the claimant has the submission over the sheet in hand for
   * its committee: who writes a sheet does not judge it.
   */
  async decide(caller: Caller, claimId: string, action: 'confirm' | 'refuse'): Promise<void> {
    await this.work.run(async (manager) => {
      const seen = await this.claims.find(manager, claimId);
      if (seen === null) throw notFound();
      const submissionId = await this.joining.lock(manager, joiningOf(seen, claimId));
      const claim = await this.claims.find(manager, claimId);
      if (claim?.claimantId == null) throw notFound();
      requireAllowed(can(caller.actor, action, factsOf(claim)));
      const { to: decision, event } = claimRows[action];
      const decided = { decision, by: caller.actor.id, now: this.clock.now() } as const;
      if (!(await this.claims.decide(manager, claimId, decided))) {
        throw new ProblemError('conflict', 'Cette demande a déjà reçu une réponse. Rechargez la page.');
      }
      if (action === 'confirm') {
        const person = await this.people.require(manager, claim.claimantId);
        await this.joining.join(manager, person, joiningOf(claim, claimId), submissionId);
      }
      await this.tellClaimant(manager, claim, decision);
      await this.events.append(manager, [
        {
          action: event,
          actorId: caller.actor.id,
          sheetId: claim.sheetId,
          facts: { claimId, accountId: claim.claimantId },
        },
      ]);
    });
  }

  /** The secretariat and the co-authors, as the policy has them decide; never the claimant. */
  private async tellDeciders(manager: EntityManager, claim: SheetClaimRow): Promise<void> {
    const deciders = [...claim.secretaryIds, ...claim.coAuthorIds].filter((id) => id !== claim.claimantId);
    const { title, slug, reason, claimantName } = claim;
    for (const { id, name, email } of await this.claims.reachable(manager, deciders)) {
      await this.mail.tell(manager, {
        kind: 'claim-made',
        key: `claim-made:${claim.id ?? ''}:${id}`,
        recipient: email,
        accountId: id,
        facts: { name, claimant: claimantName ?? '', title, path: sheetPath(slug), reason: reason ?? '' },
      });
    }
  }

  private async tellClaimant(
    manager: EntityManager,
    { id, claimantId, title, slug }: SheetClaimRow,
    decision: 'confirmed' | 'refused',
  ): Promise<void> {
    const [claimant] = claimantId === null ? [] : await this.claims.reachable(manager, [claimantId]);
    if (claimant?.id !== claimantId) return;
    await this.mail.tell(manager, {
      kind: 'claim-decided',
      key: `claim-decided:${id ?? ''}`,
      recipient: claimant.email,
      accountId: claimant.id,
      facts: { name: claimant.name, title, path: sheetPath(slug), decision },
    });
  }

  private view(caller: Caller, claim: SheetClaimRow | null): ClaimView {
    if (claim?.id == null || claim.claimantId === null) throw notFound();
    const decisions = actionsFor(caller.actor, factsOf(claim)).filter(
      (name) => name === 'confirm' || name === 'refuse',
    );
    const about = { claimant: claim.claimantName ?? '', sheet: quotedTitle(claim.title) };
    return {
      id: claim.id,
      sheet: { slug: claim.slug, title: claim.title },
      claimant: { id: claim.claimantId, name: claim.claimantName ?? '' },
      reason: claim.reason ?? '',
      createdAt: claim.createdAt?.toISOString() ?? '',
      state: claim.decision ?? 'open',
      actions: decisions.map((name) =>
        offer(name, actionLabels.sheetClaim[name], { done: claimAnswers[name](about) }, []),
      ),
    };
  }
}

/** Somebody whose claim is confirmed becomes a co-author where the sheet has an active referent, else its referent. */
function joiningOf({ sheetId, authorActive }: SheetClaimRow, id: string): Joining {
  return { id, sheetId, submissionId: null, part: authorActive ? 'co-author' : 'referent', by: 'other' };
}

function factsOf(row: SheetClaimRow): FactsOf<'sheetClaim'> {
  const others = row.secretaryIds.filter((id) => id !== row.claimantId);
  return {
    record: 'sheetClaim',
    state: row.id === null ? 'none' : (row.decision ?? 'open'),
    claimantId: row.claimantId,
    authorId: row.authorId,
    coAuthorIds: row.coAuthorIds,
    committeeId: row.committeeId,
    onlySecretaryIsClaimant: others.length === 0,
  };
}

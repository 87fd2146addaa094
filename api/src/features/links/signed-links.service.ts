import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { editorialBounds, pagePaths, type LinkFault } from '@recueil/contracts';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { ProblemError } from '#core/errors/problem';
import { newToken, tokenHash } from '#core/secrets/token';
import { linkSecret } from './link-secret';
import { SignedLinkRepository, type SignedLinkRow, type SignedPurpose } from './signed-link.repository';

const hour = 3_600_000;
const day = 24 * hour;

/** How long each kind of link opens something, in milliseconds. */
const lifetimes: Record<SignedPurpose, number> = {
  invitation: 14 * day,
  access: 2 * day,
  password: 2 * hour,
  'sign-in': hour,
  identity: 2 * hour,
  address: 2 * hour,
  'contact-withdrawal': 365 * day,
  unsubscribe: 365 * day,
  'still-valid': 60 * day,
  proofreading: editorialBounds.proofreadingDays * day,
};

/** The page that each link opens. */
const pages: Record<SignedPurpose, string> = {
  invitation: pagePaths.invitation,
  access: pagePaths.access,
  password: pagePaths.newPassword,
  'sign-in': pagePaths.signInLink,
  identity: pagePaths.linkIdentity,
  address: pagePaths.newAddress,
  'contact-withdrawal': pagePaths.contactWithdrawal,
  unsubscribe: pagePaths.unsubscribe,
  'still-valid': pagePaths.stillValid,
  proofreading: pagePaths.proofreading,
};

/** Links that stay open beside a newer one about the same: each mail's own must work. */
const lasting = new Set<SignedPurpose>([
  'invitation',
  'sign-in',
  'contact-withdrawal',
  'unsubscribe',
  'still-valid',
  'proofreading',
]);

/**
 * Links in mails. Each opens one thing, for a time, once; what is stored cannot open it. The secret stands after `#`,
 * which browsers send to nobody: it is in no log, and what follows links in mails changes nothing.
 */
@Injectable()
export class SignedLinks {
  constructor(
    private readonly links: SignedLinkRepository,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Makes a link about a subject, and answers its address; those before it open nothing any more. */
  async make(manager: EntityManager, purpose: SignedPurpose, subjectId: string): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    if (!lasting.has(purpose)) await this.links.revoke(manager, purpose, subjectId, now);
    const expiresAt = new Date(now.getTime() + lifetimes[purpose]);
    await this.links.insert(manager, { id: newId(), purpose, tokenHash: tokenHash(token), subjectId, expiresAt, now });
    return `${this.config.publicUrl}${pages[purpose]}#${token}`;
  }

  /** What it would open; nothing is used up. Throws what {@link deadLink} says of a link that opens nothing. */
  async look(token: string): Promise<SignedLinkRow> {
    const link = await this.links.find(linkHash(token));
    const fault = this.faultOf(link);
    if (link === null || fault !== null) throw deadLink(fault ?? 'unknown');
    return link;
  }

  /** Uses the link up and answers what it is about. Throws {@link deadLink} when it opens nothing of the kind. */
  async use(manager: EntityManager, token: string, purpose: SignedPurpose): Promise<string> {
    const hash = linkHash(token);
    const link = await this.links.use(manager, hash, purpose, this.clock.now());
    if (link === null) throw deadLink(this.faultOf(await this.links.find(hash)) ?? 'unknown');
    return link.subjectId;
  }

  /** Closes every link of a kind about a subject. */
  revoke(manager: EntityManager, purpose: SignedPurpose, subjectId: string): Promise<void> {
    return this.links.revoke(manager, purpose, subjectId, this.clock.now());
  }

  private faultOf(link: SignedLinkRow | null): LinkFault | null {
    if (link === null) return 'unknown';
    if (link.usedAt !== null) return 'used';
    return link.expiresAt <= this.clock.now() ? 'expired' : null;
  }
}

/** What is stored of the secret of a link, as a browser has it. Throws {@link deadLink} for half of one. */
export function linkHash(token: string): Buffer {
  const secret = linkSecret(token);
  if (secret === null) throw deadLink('cut');
  return tokenHash(secret);
}

const faults: Record<LinkFault, string> = {
  expired: 'La date de ce lien est passée. Demandez-en un nouveau.',
  used: 'Ce lien a déjà servi, ou bien il a été retiré ou remplacé depuis. Demandez-en un nouveau au besoin.',
  cut: 'Ce lien est incomplet. Copiez-le en entier depuis le message.',
  unknown: 'Recueil ne connaît pas, ou plus, ce lien. Suivez-le à nouveau depuis le message, ou demandez-en un autre.',
};

/** The refusal of a link that opens nothing: `not-found`, or `invalid` for half of one; its reason says which fault it is. */
export function deadLink(fault: LinkFault): ProblemError {
  return new ProblemError(fault === 'cut' ? 'invalid' : 'not-found', faults[fault], { reason: fault });
}

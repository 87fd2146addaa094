import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { AccessProven, AccessRequestForm, AccessRequestView } from '@recueil/contracts';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { AccountsService } from '#rooms/accounts';
import { providerName } from '#rooms/admission';
import { LinkPages, SignedLinks } from '#rooms/links';
import { MailService } from '#rooms/mail';
import { Entrance, PasswordsService, type Entered, type Visitor } from '#rooms/sign-in';
import { AccessRequestRepository, type AccessRequestRow } from './access-request.repository';
import { InvitationsService, type Inviter } from './invitations.service';
import { RequestMails } from './request-mails.service';
import { VouchedRequests } from './vouched-requests.service';

/** Mails that one address can be made to get, and that one place can have sent. */
const perRecipient: Limit = { name: 'mail-to', most: 3, window: 3_600 };
const perSender: Limit = { name: 'mail-from', most: 30, window: 3_600 };

/** « Demander un accès »: an address is proven, then its domain or an administrator lets the person in. */
@Injectable()
export class AccessRequestsService implements OnModuleInit {
  constructor(
    private readonly requests: AccessRequestRepository,
    private readonly invitations: InvitationsService,
    private readonly vouched: VouchedRequests,
    private readonly toDecide: RequestMails,
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordsService,
    private readonly entrance: Entrance,
    private readonly links: SignedLinks,
    private readonly pages: LinkPages,
    private readonly mail: MailService,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  onModuleInit(): void {
    this.pages.describeBy('access', async (requestId) => {
      const request = await this.requests.find(requestId);
      return request && { about: request.email, needsPassword: this.entersAtOnce(request.email) };
    });
  }

  /** Writes the request down and has the address proven. Says nothing of whether the address has an account. */
  async ask(form: AccessRequestForm, address: string): Promise<void> {
    if (!this.config.localAccounts) throw notFound();
    await this.attempts.count(perSender, address, tooMany);
    await this.attempts.count(perRecipient, form.email.toLowerCase(), tooMany);
    await this.work.run(async (manager) => {
      const known = await this.accounts.findByEmail(form.email, manager);
      const told = { recipient: known?.email ?? form.email, accountId: known?.id ?? null };
      if (known) {
        const facts = { name: known.name };
        return this.mail.tell(manager, { kind: 'access-known', key: `access-known:${newId()}`, ...told, facts });
      }
      const id = newId();
      await this.requests.insert(manager, { id, ...form }, this.clock.now());
      await this.events.append(manager, [
        { action: 'access.asked', actorId: null, sheetId: null, facts: { requestId: id } },
      ]);
      const facts = { requestId: id, name: form.name };
      await this.mail.tell(manager, { kind: 'access-proof', key: `access-proof:${id}`, ...told, facts });
    });
  }

  /** The address is its owner's. Answers what comes next, with the secret of a session when the person is in. */
  async prove(
    token: string,
    password: string | null,
    visitor: Visitor,
  ): Promise<AccessProven & { entered: Entered | null }> {
    return this.work.run(async (manager) => {
      const id = await this.links.use(manager, token, 'access');
      const request = await this.requests.find(id);
      if (request?.decision !== null) throw notFound();
      await this.requests.prove(manager, id, this.clock.now());
      await this.events.append(manager, [
        { action: 'access.proven', actorId: null, sheetId: null, facts: { requestId: id } },
      ]);
      if (!this.entersAtOnce(request.email)) {
        await this.toDecide.tell(manager, id);
        return { outcome: 'waiting', entered: null };
      }
      return { outcome: 'active', entered: await this.enter(manager, request, password ?? '', visitor) };
    });
  }

  /** Those that wait for an administrator. */
  async waiting(): Promise<AccessRequestView[]> {
    const rows = await this.requests.waiting();
    return rows.map(({ provenAt, decision: _, issuer, subject: __, ...row }) => ({
      ...row,
      provenAt: provenAt?.toISOString() ?? '',
      provider: issuer && providerName(issuer, this.config.oidc),
    }));
  }

  /**
   * Lets the person in: they are invited, or come in by the identity with which they asked. Answers the account. Throws
   * `conflict` once somebody has decided.
   */
  async accept(manager: EntityManager, id: string, by: Inviter): Promise<{ accountId: string; link: string }> {
    const request = await this.decide(manager, id, 'accepted', by);
    const { email, name, service, issuer, subject } = request;
    if (issuer !== null && subject !== null) {
      return this.vouched.letIn(manager, request, { issuer, subject }, by.id);
    }
    return this.invitations.invite(manager, { email, name, service }, by);
  }

  /** Tells the person that they are not let in. Throws `conflict` once somebody has decided. */
  async refuse(manager: EntityManager, id: string, by: Inviter): Promise<void> {
    const { email, name } = await this.decide(manager, id, 'refused', by);
    const mail = { kind: 'access-refused' as const, key: `access-refused:${id}`, recipient: email, accountId: null };
    await this.mail.tell(manager, { ...mail, facts: { name } });
  }

  private async decide(
    manager: EntityManager,
    id: string,
    decision: 'accepted' | 'refused',
    by: Inviter,
  ): Promise<AccessRequestRow> {
    const request = await this.requests.decide(manager, id, { decision, by: by.id, now: this.clock.now() });
    if (request === null) {
      throw new ProblemError('conflict', 'Cette demande a déjà reçu une réponse. Rechargez la liste.');
    }
    await this.events.append(manager, [
      { action: `access.${decision}`, actorId: by.id, sheetId: null, facts: { requestId: id } },
    ]);
    return request;
  }

  private async enter(
    manager: EntityManager,
    { id, email, name, service }: AccessRequestRow,
    password: string,
    visitor: Visitor,
  ): Promise<Entered> {
    const hash = await this.passwords.accepted(password, [email, name]);
    const accountId = await this.accounts.create(manager, { email, name, service }, null);
    // Somebody was faster: an invitation, or a request sent twice.
    if (accountId === null) throw new ProblemError('conflict', 'Cette adresse a déjà un compte : connectez-vous.');
    await this.requests.decide(manager, id, { decision: 'accepted', by: null, now: this.clock.now() });
    await this.passwords.set(manager, accountId, hash);
    return this.entrance.open(manager, accountId, visitor);
  }

  private entersAtOnce(email: string): boolean {
    return this.config.signupDomains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase());
  }
}

function tooMany(wait: string): string {
  return `Trop de demandes pour le moment. Réessayez dans ${wait}.`;
}

import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AccessProven } from '@recueil/contracts';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { AccountsService } from '#rooms/accounts';
import { LinkPages, SignedLinks } from '#rooms/links';
import { ChosenPasswords, type Entered, type Visitor } from '#rooms/sign-in';
import type { AccessRequestRow } from './access-request.repository';
import { AccessRequests } from './access-requests.service';
import { RequestMails } from './request-mails.service';

/** The link of the mail proves the address: its domain lets the person in, or an administrator will. */
@Injectable()
export class ProvingAccess implements OnModuleInit {
  constructor(
    private readonly requests: AccessRequests,
    private readonly toDecide: RequestMails,
    private readonly accounts: AccountsService,
    private readonly chosen: ChosenPasswords,
    private readonly links: SignedLinks,
    private readonly pages: LinkPages,
    private readonly work: UnitOfWork,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  onModuleInit(): void {
    this.pages.describeBy('access', async (requestId) => {
      const request = await this.requests.find(requestId);
      return request && { about: request.email, needsPassword: this.entersAtOnce(request.email) };
    });
  }

  /** Answers what comes next, with the secret of a session when the person is in. */
  async prove(
    token: string,
    password: string | null,
    visitor: Visitor,
  ): Promise<AccessProven & { entered: Entered | null }> {
    return this.work.run(async (manager) => {
      const id = await this.links.use(manager, token, 'access');
      const request = await this.requests.find(id);
      if (request?.decision !== null) throw notFound();
      await this.requests.prove(manager, id);
      if (!this.entersAtOnce(request.email)) {
        await this.toDecide.tell(manager, id);
        return { outcome: 'waiting', entered: null };
      }
      return { outcome: 'active', entered: await this.enter(manager, request, password ?? '', visitor) };
    });
  }

  private async enter(
    manager: EntityManager,
    { id, email, name, service }: AccessRequestRow,
    password: string,
    visitor: Visitor,
  ): Promise<Entered> {
    const hash = await this.chosen.accepted(password, { email, name });
    const accountId = await this.accounts.create(manager, { email, name, service }, null);
    // Somebody was faster: an invitation, or a request sent twice.
    if (accountId === null) throw new ProblemError('conflict', 'Cette adresse a déjà un compte : connectez-vous.');
    await this.requests.letIn(manager, id);
    return this.chosen.open(manager, accountId, hash, visitor);
  }

  private entersAtOnce(email: string): boolean {
    return this.config.signupDomains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase());
  }
}

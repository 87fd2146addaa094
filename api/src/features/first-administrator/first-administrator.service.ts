import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { pagePaths, type FirstAdministratorForm } from '@recueil/contracts';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { refusedField } from '#core/errors/refused-field';
import { newToken, tokenHash } from '#core/secrets/token';
import { AccountsService } from '#rooms/accounts';
import { deadLink, linkHash } from '#rooms/links';
import { ChosenPasswords, type Entered, type Visitor } from '#rooms/sign-in';
import { FirstAdministratorRepository } from './first-administrator.repository';

const lifetime = 86_400_000;

/** What a link is that still opens the administration. */
export interface OpeningLink {
  hash: Buffer;
  expiresAt: Date;
}

/**
 * While nobody administers, one link opens the administration: for a day, once. Only its hash is kept, so that a new
 * one is made where one is to be shown; the one before then opens nothing.
 */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly links: FirstAdministratorRepository,
    private readonly accounts: AccountsService,
    private readonly chosen: ChosenPasswords,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** What whoever starts the server is told: a new link; nothing where somebody administers. */
  async lines(): Promise<string[]> {
    const link = await this.newLink();
    if (link === null) return [];
    const until = new Intl.DateTimeFormat('fr', {
      dateStyle: 'full',
      timeStyle: 'short',
      timeZone: this.config.timeZone,
    }).format(link.expiresAt);
    return [`Personne n’administre encore. Ouvrez, avant ${until} : ${link.address}`];
  }

  /** What the secret opens. Throws {@link deadLink} where it opens nothing: `used` once somebody administers. */
  async look(token: string): Promise<OpeningLink> {
    const hash = linkHash(token);
    if (await this.isAdministered()) throw deadLink('used');
    const link = await this.links.find();
    if (!link?.tokenHash.equals(hash)) throw deadLink('unknown');
    if (link.expiresAt <= this.clock.now()) throw deadLink('expired');
    return { hash, expiresAt: link.expiresAt };
  }

  /**
   * Makes the account, gives it the administration and lets its person in. Throws {@link deadLink} for a link that opens
   * nothing, `invalid` for a password that is too weak or an address that has an account.
   */
  async open({ token, name, email, password }: FirstAdministratorForm, visitor: Visitor): Promise<Entered> {
    if (!this.config.localAccounts) {
      throw new ProblemError('forbidden', 'Ici, on entre par son administration : aucun mot de passe n’est à choisir.');
    }
    const { hash } = await this.look(token);
    const passwordHash = await this.chosen.accepted(password, { email, name });
    return this.work.run(async (manager) => {
      const accountId = await this.accounts.create(manager, { email, name }, null);
      if (accountId === null) throw refusedField('email', 'Cette adresse a déjà un compte. Choisissez-en une autre.');
      if (!(await this.make(manager, hash, accountId))) throw deadLink('used');
      return this.chosen.open(manager, accountId, passwordHash, visitor);
    });
  }

  /** Uses the link up and gives the account the administration. Answers false where it opens nothing any more. */
  async make(manager: EntityManager, hash: Buffer, accountId: string): Promise<boolean> {
    if (!(await this.links.take(manager, hash, this.clock.now()))) return false;
    if (await this.isAdministered(manager)) return false;
    await this.accounts.makeAdministrator(manager, accountId);
    return true;
  }

  private async newLink(): Promise<{ address: string; expiresAt: Date } | null> {
    return this.work.run(async (manager) => {
      if (await this.isAdministered(manager)) return null;
      const token = newToken();
      const expiresAt = new Date(this.clock.now().getTime() + lifetime);
      await this.links.replace(manager, tokenHash(token), expiresAt);
      return { address: `${this.config.publicUrl}${pagePaths.firstAdministrator}#${token}`, expiresAt };
    });
  }

  private isAdministered(manager?: EntityManager): Promise<boolean> {
    if (manager === undefined) return this.work.run((own) => this.isAdministered(own));
    return this.accounts.administrators(manager).then((people) => people.length > 0);
  }
}

import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { FirstStepsView, SettingSections } from '@recueil/contracts';
import { can, type Actor } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { AccountsService } from '#rooms/accounts';
import { MailService, mailsOnTheirWay } from '#rooms/mail';
import { Opening, Settings } from '#rooms/settings';
import { FirstStepsRepository, type CountsRow, type TrialMailRow } from './first-steps.repository';

const trials: Limit = { name: 'trial-mail', most: 10, window: 3_600 };
const installation = { record: 'installation', collection: true } as const;

/** From an empty database to a catalogue that is open: what is done, and what is left. */
@Injectable()
export class FirstSteps {
  constructor(
    private readonly stored: FirstStepsRepository,
    private readonly settings: Settings,
    private readonly opening: Opening,
    private readonly accounts: AccountsService,
    private readonly mail: MailService,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  async view(actor: Actor): Promise<FirstStepsView> {
    requireAllowed(can(actor, 'read-settings', installation));
    const { isMailTried, ...counts } = await this.stored.counts();
    const trial = await this.stored.trialMail();
    return {
      done: doneOf(await this.settings.values(), { isMailTried, ...counts }, trial),
      opened: await this.opening.isOpen(),
      missing: await this.opening.missing(),
      counts,
      trialMail: trial && { recipient: trial.recipient, state: stateOf(trial), failure: trial.failure },
    };
  }

  /** Throws `conflict` while something is missing. */
  async open(actor: Caller['actor']): Promise<FirstStepsView> {
    requireAllowed(can(actor, 'open-catalogue', installation));
    await this.work.run((manager) => this.opening.open(manager, actor.id));
    return this.view(actor);
  }

  /** To their own address alone. Throws `too-many-requests`. */
  async tryMail(actor: Caller['actor']): Promise<FirstStepsView> {
    requireAllowed(can(actor, 'try-mail', installation));
    await this.attempts.count(trials, actor.id, mailsOnTheirWay);
    await this.work.run(async (manager) => {
      const account = await this.accounts.findActive(actor.id, manager);
      if (account?.email === null || account === null) throw notFound();
      const { id: accountId, email: recipient, name } = account;
      await this.mail.tell(manager, { kind: 'trial', key: `trial:${newId()}`, recipient, accountId, facts: { name } });
      await this.events.append(manager, [{ action: 'mail.tried', actorId: accountId, sheetId: null, facts: {} }]);
    });
    return this.view(actor);
  }
}

function doneOf(
  { service, legal, licence }: SettingSections,
  counts: CountsRow,
  trial: TrialMailRow | null,
): FirstStepsView['done'] {
  return {
    service: service.name !== '' && (service.contactEmail !== '' || service.contactPhone !== ''),
    legal: legal.publisher !== '' && legal.dpo !== '',
    licence: licence.licence !== null,
    themes: counts.themes > 0,
    people: counts.people > 1,
    committee: counts.committees > 0,
    // Where the mail itself is not kept any more, that it was asked for is.
    mail: trial === null ? counts.isMailTried : trial.isSent,
  };
}

function stateOf({ isSent, failure }: TrialMailRow): 'waiting' | 'sent' | 'failed' {
  if (isSent) return 'sent';
  return failure === null ? 'waiting' : 'failed';
}

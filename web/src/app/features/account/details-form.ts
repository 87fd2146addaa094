import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { accountBounds, type Me } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { DraftKeeper } from '#web/core/draft-keeper';
import { checkPresent } from '#web/core/field-checks';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { AccountClient } from './account-client';
import {
  type Details,
  changes,
  correctionOf,
  detailsOf,
  newsWords,
  readDetails,
  requestWords,
  sameDetails,
} from './my-details';
import { checkOrganisation, OrganisationChoice } from '#web/features/organisations/organisation-choice';

const draft = 'mon-compte';

/** What a person corrects of themselves, and the mails that they want. What is typed is kept until it is saved. */
@Component({
  selector: 'rc-details-form',
  imports: [MatButton, FormProblems, Notice, TextField, OrganisationChoice],
  templateUrl: './details-form.html',
  styleUrl: './account.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DetailsForm {
  readonly #session = inject(SessionStore);
  readonly #client = inject(AccountClient);
  readonly #drafts = inject(DraftKeeper);
  /** The person's id alone: an answer about the same person does not undo what is being typed. */
  readonly #personId = computed(() => this.#session.me()?.id ?? null);
  /** What the server holds, as last seen. */
  readonly #saved = computed(() => this.#detailsOf(this.#session.me()));

  protected readonly bounds = accountBounds;
  protected readonly requestChoices = entries(requestWords);
  protected readonly newsChoices = entries(newsWords);
  protected readonly details = linkedSignal<string | null, Details>({
    source: this.#personId,
    computation: (id) => untracked(() => readDetails(this.#drafts.recall(draft, id)) ?? this.#saved()),
  });
  protected readonly organisationId = linkedSignal<string | null, string | null>({
    source: this.#personId,
    computation: () => untracked(() => this.#session.me()?.organisation?.id ?? null),
  });
  protected readonly isChanged = computed(() => !sameDetails(this.details(), this.#saved()));
  /** What was typed before was found again when the page opened. */
  protected readonly isRestored = linkedSignal<string | null, boolean>({
    source: this.#personId,
    computation: () => untracked(this.isChanged),
  });
  protected readonly isSaved = signal(false);
  /** What somebody else changed meanwhile. */
  protected readonly conflict = signal<string[] | null>(null);
  protected readonly sending = new FormSending(['name', 'service', 'organisationId'], 'compte');

  constructor() {
    effect(() => {
      const id = this.#personId();
      if (id === null) return;
      if (this.isChanged()) this.#drafts.keep(draft, id, this.details());
      else this.#drafts.forget(draft, id);
    });
  }

  protected set(change: Partial<Details>): void {
    this.details.update((details) => ({ ...details, ...change }));
    this.isSaved.set(false);
  }

  /** What the server holds, instead of what was typed. */
  protected reset(): void {
    this.details.set(this.#saved());
    this.organisationId.set(this.#session.me()?.organisation?.id ?? null);
    this.isRestored.set(false);
    this.conflict.set(null);
    this.sending.clear();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const me = this.#session.me();
    if (!me) return;
    this.isSaved.set(false);
    const details = this.details();
    const missing = [
      ...checkPresent('name', details.name, $localize`Indiquez votre prénom et votre nom.`),
      ...checkOrganisation(details.organisation, this.organisationId()),
    ];
    const organisationId = details.organisation.trim() === '' ? null : this.organisationId();
    const isSaved = await this.sending.send(
      missing,
      async () => {
        this.#took(await firstValueFrom(this.#client.correct(correctionOf(details, organisationId), me.version)));
      },
      async ({ code }) => code === 'precondition-failed' && (await this.#compare()),
    );
    this.isSaved.set(isSaved);
  }

  #took(me: Me): void {
    this.#session.correct(me);
    this.isRestored.set(false);
    this.conflict.set(null);
    this.details.set(detailsOf(me));
  }

  /** Somebody else was faster: what they changed is shown, what was typed stays, and saving again has the last word. */
  async #compare(): Promise<boolean> {
    const before = this.#saved();
    const me = await firstValueFrom(this.#client.me()).catch(() => null);
    if (!me) return false;
    this.#session.correct(me);
    this.conflict.set(changes(before, detailsOf(me)));
    return true;
  }

  #detailsOf(me: Me | null): Details {
    return me ? detailsOf(me) : { name: '', service: '', organisation: '', requests: 'at-once', news: 'never' };
  }
}

function entries<Value extends string>(words: Record<Value, string>): { value: Value; label: string }[] {
  return (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
}

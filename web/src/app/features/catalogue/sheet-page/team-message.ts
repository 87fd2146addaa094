import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type FieldProblem,
  type PublishedSheet,
  type TeamMessageForm,
  accountBounds,
  teamMessageBounds,
} from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { DraftKeeper } from '#web/core/draft-keeper';
import { checkEmail, checkPresent } from '#web/core/field-checks';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { CatalogueClient } from '../catalogue-client';

const fields = ['name', 'email', 'message'] as const;
const prefix = 'ecrire';

/** « Écrire à l’équipe »: open to everybody, handed on by mail. What is typed is kept until it is sent. */
@Component({
  selector: 'rc-team-message',
  imports: [MatButton, FormProblems, Notice, TextField],
  templateUrl: './team-message.html',
  styleUrl: './team-message.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TeamMessage {
  readonly sheet = input.required<PublishedSheet>();

  readonly #client = inject(CatalogueClient);
  readonly #drafts = inject(DraftKeeper);
  readonly #session = inject(SessionStore);
  readonly #document = inject(DOCUMENT);
  readonly #injector = inject(Injector);
  readonly #slug = computed(() => this.sheet().slug);
  readonly #personId = this.#session.pagePerson;
  readonly #draft = computed(() => ({ form: `${prefix}.${this.#slug()}`, personId: this.#personId() }));

  protected readonly bounds = { ...accountBounds, ...teamMessageBounds };
  /** Nobody of the team can be reached: those who run the catalogue receive the message. */
  protected readonly isRelayed = computed(() => this.sheet().contactCount === 0);
  protected readonly typed = linkedSignal<Draft, TeamMessageForm>({
    source: this.#draft,
    computation: (draft) => untracked(() => this.#begin(draft)),
  });
  protected readonly isOpen = linkedSignal<Draft, boolean>({
    source: this.#draft,
    computation: (_draft, previous) => previous?.value === true || untracked(this.typed).message !== '',
  });
  /** The address that the answer will come to. */
  protected readonly sentFrom = linkedSignal<string, string | null>({ source: this.#slug, computation: () => null });
  protected readonly sending = new FormSending(fields, prefix);

  constructor() {
    effect(() => {
      const { form, personId } = this.#draft();
      const typed = this.typed();
      if (personId !== null) this.#drafts.forget(form, null);
      if (this.sentFrom() === null && typed.message !== '') this.#drafts.keep(form, personId, typed);
      else this.#drafts.forget(form, personId);
    });
  }

  /** Unfolds the form, and leads to the first answer that it awaits. */
  open(): void {
    this.isOpen.set(true);
    const empty = fields.find((field) => this.typed()[field] === '') ?? 'message';
    this.#focus(this.sentFrom() === null ? `${prefix}-${empty}` : `${prefix}-envoye`);
  }

  protected set(change: Partial<TeamMessageForm>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { name, email, message } = this.typed();
    const trimmed = { name: name.trim(), email: email.trim(), message: message.trim() };
    const isSent = await this.sending.send(missing(trimmed), () =>
      firstValueFrom(this.#client.writeToTeam(this.#slug(), trimmed)),
    );
    if (!isSent) return;
    this.sentFrom.set(trimmed.email);
    this.#focus(`${prefix}-envoye`);
  }

  protected writeAgain(): void {
    this.set({ message: '' });
    this.sentFrom.set(null);
    this.#focus(`${prefix}-message`);
  }

  /** What was typed before, by a visitor who signed in meanwhile too; one's own name and address otherwise. */
  #begin({ form, personId }: Draft): TeamMessageForm {
    const me = this.#session.me();
    const kept = read(this.#drafts.recall(form, personId)) ?? read(this.#drafts.recall(form, null));
    return {
      name: firstSaid(kept?.name, me?.name),
      email: firstSaid(kept?.email, me?.email),
      message: kept?.message ?? '',
    };
  }

  #focus(id: string): void {
    afterNextRender(() => this.#document.getElementById(id)?.focus(), { injector: this.#injector });
  }
}

interface Draft {
  form: string;
  personId: string | null;
}

function firstSaid(...values: (string | undefined)[]): string {
  return values.find((value) => value !== undefined && value !== '') ?? '';
}

function read(kept: unknown): TeamMessageForm | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { name, email, message } = kept as Record<string, unknown>;
  if (typeof name !== 'string' || typeof email !== 'string' || typeof message !== 'string') return null;
  return { name, email, message };
}

function missing({ name, email, message }: TeamMessageForm): FieldProblem[] {
  return [
    ...checkPresent('name', name, $localize`Indiquez votre nom.`),
    ...checkEmail('email', email),
    ...checkPresent('message', message, $localize`Écrivez votre message.`),
  ];
}

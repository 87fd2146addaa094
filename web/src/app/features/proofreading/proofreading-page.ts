import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { type ComparedPart, type ProofreadText, compareContents, editorialBounds } from '@recueil/contracts';
import { type Failure, readFailure } from '#web/core/failure';
import { checkPresent } from '#web/core/field-checks';
import { keepFields } from '#web/core/kept-fields';
import { PageTitle } from '#web/core/page-title';
import { FormSending } from '#web/core/form-sending';
import { PartChanges } from '#web/ui/comparison/part-changes';
import { Confirmation } from '#web/ui/confirmation';
import { FormProblems } from '#web/ui/form-problems';
import { dayAndHour, longDate } from '#web/ui/french';
import { Notice } from '#web/ui/notice';
import { ProblemView } from '#web/ui/problem-view';
import { TextField } from '#web/ui/text-field';
import { type FetchFile } from '#web/features/attachments/fetched-file';
import { SheetText } from '#web/features/texts/sheet-text';
import { ProofreadingClient } from './proofreading-client';

/**
 * « Faire relire », for the person who reads: the text, a place for what they have to say, and their agreement when they
 * wish to give it. They have no account; the secret of their link is taken out of the address bar at once.
 */
@Component({
  selector: 'rc-proofreading-page',
  imports: [MatButton, Confirmation, FormProblems, Notice, PartChanges, ProblemView, SheetText, TextField],
  templateUrl: './proofreading-page.html',
  styleUrl: './proofreading-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProofreadingPage {
  readonly #client = inject(ProofreadingClient);
  readonly #router = inject(Router);
  readonly #title = inject(PageTitle);
  readonly #fragment = toSignal(inject(ActivatedRoute).fragment, { requireSync: true });
  private readonly confirmation = viewChild<Confirmation>('confirmation');
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  #secret: string | null = null;

  protected readonly bounds = editorialBounds;
  protected readonly dayAndHour = dayAndHour;
  protected readonly text = signal<ProofreadText | null>(null);
  /** The text as the link opened it, which is the one that was read. */
  readonly #opened = signal<ProofreadText | null>(null);
  /** What became of the text since, by whatever answer it is shown; null while it is the one that was opened. */
  protected readonly changes = computed<ComparedPart[] | null>(() => {
    const [opened, now] = [this.#opened(), this.text()];
    if (!opened || !now || opened.contentHash === now.contentHash) return null;
    return compareContents(opened.content, now.content).filter(({ changed }) => changed);
  });
  protected readonly failure = signal<Failure | null>(null);
  protected readonly isLooking = signal(false);
  protected readonly comment = signal('');
  protected readonly said = signal('');
  protected readonly sending = new FormSending(['comment'], 'relecture');
  protected readonly agreement = new FormSending();
  protected readonly until = computed(() => longDate(this.text()?.expiresAt ?? ''));
  protected readonly agreedOn = computed(() => {
    const at = this.text()?.agreedAt ?? null;
    return at === null ? null : longDate(at);
  });

  protected readonly overTitle = $localize`Ce lien n’ouvre plus rien`;
  protected readonly cutTitle = $localize`Ce lien est incomplet`;
  protected readonly isCut = computed(() => this.failure()?.kind === 'refused');

  constructor() {
    // By what the page shows, and never by the secret of the link.
    const { comment } = this;
    keepFields(() => `relire.${this.text()?.name ?? ''}.${this.text()?.title ?? ''}`, { comment });
    effect(() => {
      const fragment = this.#fragment();
      if (fragment) untracked(() => void this.#take(fragment));
    });
    effect(() => {
      const title = this.text()?.title;
      if (title) this.#title.set(title, $localize`Relecture`);
    });
  }

  /** A file of the text that is shown, by the secret of the link. */
  protected readonly fetchFile: FetchFile = (sha256, width) => this.#client.file(this.#secret ?? '', sha256, width);

  protected async look(): Promise<void> {
    if (this.#secret === null) return;
    this.failure.set(null);
    this.isLooking.set(true);
    try {
      const text = await this.#client.look(this.#secret);
      this.#opened.update((opened) => opened ?? text);
      this.text.set(text);
    } catch (error) {
      this.failure.set(readFailure(error));
    } finally {
      this.isLooking.set(false);
    }
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const secret = this.#secret;
    if (secret === null) return;
    this.said.set('');
    const comment = this.comment().trim();
    const isSent = await this.sending.send(
      checkPresent('comment', comment, $localize`Écrivez d’abord ce que vous avez à dire.`),
      async () => {
        this.#took(await this.#client.answer(secret, { text: comment }));
      },
    );
    if (!isSent) return;
    this.comment.set('');
    this.#say($localize`C’est envoyé à l’équipe de la fiche.`);
  }

  protected ask(): void {
    this.confirmation()?.open();
  }

  protected async agree(): Promise<void> {
    const secret = this.#secret;
    if (secret === null) return;
    const contentHash = this.text()?.contentHash;
    const isDone = await this.agreement.send(
      [],
      async () => {
        this.#took(await this.#client.answer(secret, { agrees: true, contentHash }));
      },
      ({ code, detail }) => {
        // The text changed while it was read: it is shown anew, and agreed to or not.
        if (code !== 'conflict') return false;
        this.confirmation()?.close();
        this.#say(detail);
        void this.look();
        return true;
      },
    );
    if (!isDone) return;
    this.confirmation()?.close();
    this.#say($localize`Votre accord est noté.`);
  }

  /** Some answers say the text anew; others say nothing, and it is looked at again. */
  #took(text: ProofreadText | null): void {
    if (text?.content) this.text.set(text);
    else void this.look();
  }

  #say(words: string): void {
    this.said.set(words);
    this.outcome()?.nativeElement.focus();
  }

  async #take(secret: string): Promise<void> {
    this.#secret = secret;
    this.text.set(null);
    this.#opened.set(null);
    this.isLooking.set(true);
    await this.#router.navigateByUrl(this.#router.url.split('#', 1)[0] ?? '/', { replaceUrl: true });
    await this.look();
  }
}

import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DraftContent, RevisionText } from '@recueil/contracts';
import { counted, dayAndHour, quoted } from '#web/ui/french';
import { Notice } from '#web/ui/notice';
import { DraftStore } from '#web/features/drafts/draft-store';
import { partLabels } from '#web/features/drafts/words';
import { focusAfterRender } from '#web/ui/focus';
import { differingParts, restorable } from './version-restoring';

/** What was just done to the text. */
interface Outcome {
  done: string;
  /** What of the version could not come back. */
  left: readonly string[];
  /** The text that was there, as long as it can be given back. */
  before: DraftContent | null;
}

/**
 * « Reprendre ce texte »: the version that is read takes the place of the text being written, once one has seen what it
 * replaces. What was there comes back on demand, as long as the page stays.
 */
@Component({
  selector: 'rc-restore-version',
  imports: [MatButton, Notice],
  templateUrl: './restore-version.html',
  styleUrl: './restore-version.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RestoreVersion {
  readonly submissionId = input.required<string>();
  /** The version that is read; null when none is. */
  readonly version = input.required<RevisionText | null>();

  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  readonly #store = inject(DraftStore);

  protected readonly isWritable = computed(() => {
    const view = this.#store.view();
    const isHeld = view?.id === this.submissionId() && view.contentVersion !== null;
    return isHeld && this.#store.closed() === null && this.#store.overtaken() === null;
  });
  protected readonly isAsked = linkedSignal({ source: this.version, computation: () => false });
  protected readonly outcome = linkedSignal<string, Outcome | null>({
    source: this.submissionId,
    computation: () => null,
  });
  protected readonly offer = computed(() => {
    const version = this.version();
    if (version === null || !this.isWritable()) return null;
    const { content, withdrawn } = restorable(version.content);
    const parts = differingParts(this.#store.content(), content).map((part) => partLabels[part]);
    return { version, content, parts, left: withdrawnWords(withdrawn) };
  });

  protected ask(): void {
    this.isAsked.set(true);
    this.#focus('.asked h2');
  }

  protected giveUp(): void {
    this.isAsked.set(false);
    this.#focus('.ask');
  }

  protected async restore(): Promise<void> {
    const offer = this.offer();
    if (offer === null) return;
    const id = this.submissionId();
    const before = this.#store.content();
    const { label, at } = offer.version;
    const done = $localize`Le texte en cours est maintenant celui de la version ${quoted(label)}:label:, du ${dayAndHour(at)}:day:.`;
    this.isAsked.set(false);
    this.#say({ done, left: offer.left, before });
    await this.#store.replace(offer.content);
    const refused = await this.#leaveRefused(before);
    if (refused.length > 0 && id === this.submissionId())
      this.outcome.set({ done, left: [...offer.left, ...refused], before });
  }

  protected async undo(before: DraftContent): Promise<void> {
    this.#say({
      done: $localize`C’est annulé\u202F: le texte d’avant est revenu, tel qu’il était.`,
      left: [],
      before: null,
    });
    await this.#store.replace(before);
  }

  #say(outcome: Outcome): void {
    this.outcome.set(outcome);
    this.#focus('.outcome');
  }

  /** Files that the sheet may name no more are left out, so that all the rest is saved; answers what is to be said. */
  async #leaveRefused(before: DraftContent): Promise<string[]> {
    if (this.#store.errorOf('attachments') === null) return [];
    const taken = new Set(before.attachments.map(({ sha256 }) => sha256));
    const { attachments } = this.#store.content();
    this.#store.change({ attachments: attachments.filter(({ sha256 }) => taken.has(sha256)) });
    await this.#store.save();
    const names = attachments.filter(({ sha256 }) => !taken.has(sha256)).map(({ name }) => name);
    return names.map(
      (name) => $localize`${name}:name: n’est plus gardé\u202F: joignez ce fichier de nouveau s’il manque.`,
    );
  }
}

function withdrawnWords(withdrawn: number): string[] {
  const words = counted(withdrawn, {
    none: '',
    one: $localize`contact s’est retiré depuis cette version\u202F: il ne revient pas.`,
    many: $localize`contacts se sont retirés depuis cette version\u202F: ils ne reviennent pas.`,
  });
  return words === '' ? [] : [words];
}

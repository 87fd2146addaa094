import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { ImageWidth } from '@recueil/contracts';
import { Downloads } from '#web/core/downloads';
import { readFailure } from '#web/core/failure';

/** A file as it was handed out: under its name, ended as what it is. */
export interface HandedFile {
  name: string;
  bytes: Blob;
}

/** Fetches a file of the text that is shown, whole or in a narrower copy. Rejects with the refusal. */
export type FetchFile = (sha256: string, width: ImageWidth | null) => Promise<HandedFile>;

/** What is said of a file that was not handed out; and whether another try may do. */
export interface FileFailure {
  words: string;
  canRetry: boolean;
}

/** In words, from an error of any origin. Never throws. */
export function fileFailure(error: unknown): FileFailure {
  const { kind, detail } = readFailure(error);
  if (kind === 'not-found') {
    const words = $localize`Ce fichier n’est plus lisible ici\u202F: le texte a changé, ou votre lien n’ouvre plus rien. Suivez à nouveau le lien reçu.`;
    return { words, canRetry: false };
  }
  if (kind === 'unreachable') return { words: $localize`Recueil ne répond pas. Réessayez.`, canRetry: true };
  return { words: detail ?? $localize`Ce fichier n’a pas pu être ouvert. Réessayez.`, canRetry: true };
}

/** A file that no address leads to: pressed by its name, it is fetched, and saved by the browser. */
@Component({
  selector: 'rc-fetched-file',
  template: `
    <button type="button" [attr.aria-busy]="isOpening() ? 'true' : null" (click)="open()">{{ file().name }}</button>
    <span class="said small" role="status" [class.failed]="failure() !== null">
      @if (isOpening()) {
        <ng-container i18n>Ouverture…</ng-container>
      } @else if (failure(); as why) {
        {{ why.words }}
      }
    </span>
  `,
  styleUrl: './fetched-file.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FetchedFile {
  readonly file = input.required<{ sha256: string; name: string }>();
  readonly fetch = input.required<FetchFile>();

  readonly #downloads = inject(Downloads);
  protected readonly isOpening = signal(false);
  protected readonly failure = signal<FileFailure | null>(null);

  protected async open(): Promise<void> {
    if (this.isOpening()) return;
    this.isOpening.set(true);
    this.failure.set(null);
    try {
      const { name, bytes } = await this.fetch()(this.file().sha256, null);
      this.#downloads.save(name, bytes.type, bytes);
    } catch (error) {
      this.failure.set(fileFailure(error));
    } finally {
      this.isOpening.set(false);
    }
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { RemarkView } from '@recueil/contracts';
import { type RichText, canonicalRichText, compareTexts } from '@recueil/text';
import { PartChanges } from '#web/ui/comparison/part-changes';
import { RichTextView } from '#web/ui/rich-text';

/** Milliseconds of silence after which what changed is looked for again. */
const rest = 400;

/** One part of a text that is being rewritten: what was received beside what is typed, or what changed between them. */
@Component({
  selector: 'rc-rewriting-part',
  imports: [MatButton, PartChanges, RichTextView],
  template: `
    <div class="part" role="group" [attr.aria-labelledby]="name()">
      <h2 class="vh" [id]="name()">{{ heading() }}</h2>
      <div class="before">
        @if (shows() === 'text') {
          <p class="caption"><ng-container i18n>Texte reçu</ng-container></p>
          @if (before(); as text) {
            <rc-rich-text class="prose" [blocks]="text.content" />
          } @else {
            <p class="hint" i18n>Rien n’était écrit ici.</p>
          }
        } @else {
          <p class="caption"><ng-container i18n>Ce qui a changé</ng-container></p>
          @if (compared().changed) {
            <rc-part-changes
              class="prose"
              [compared]="compared()"
              [label]="heading()"
              beforeLabel="Texte reçu"
              i18n-beforeLabel
              afterLabel="Votre texte"
              i18n-afterLabel
            />
          } @else {
            <p class="hint" i18n>Rien n’a changé.</p>
          }
        }
        @for (remark of remarks(); track remark.id) {
          <p class="small remark">
            <strong>{{ remark.author?.name ?? 'Recueil' }}</strong>&#8239;: {{ remark.text }}
          </p>
        }
        @if (mayWrite()) {
          <button matButton="text" class="small" type="button" (click)="commented.emit()">
            <ng-container i18n
              >Écrire à l’auteur<span class="vh"> à propos de «&#8239;{{ heading() }}&#8239;»</span></ng-container
            >
          </button>
        }
      </div>
      <div class="after"><ng-content /></div>
    </div>
  `,
  styleUrl: './rewriting-part.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RewritingPart {
  /** Of its heading: unique on the page. */
  readonly name = input.required<string>();
  readonly heading = input.required<string>();
  readonly before = input.required<RichText | null>();
  readonly after = input.required<RichText | null>();
  readonly shows = input.required<'text' | 'changes'>();
  /** What was said of this part and still stands. */
  readonly remarks = input<readonly RemarkView[]>([]);
  /** Whether something may be said of it. */
  readonly mayWrite = input(false);
  readonly commented = output();

  /** What is typed, once the fingers have rested. */
  readonly #rested = signal<RichText | null>(null);
  protected readonly compared = computed(() => {
    const text = this.#rested();
    return compareTexts(this.before(), text && canonicalRichText(text));
  });

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isFirst = true;
    effect(() => {
      const after = this.after();
      clearTimeout(timer);
      if (isFirst) this.#rested.set(after);
      else
        timer = setTimeout(() => {
          this.#rested.set(after);
        }, rest);
      isFirst = false;
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(timer);
    });
  }
}

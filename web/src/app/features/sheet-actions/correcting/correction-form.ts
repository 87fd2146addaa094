import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DraftContent, OfferedAction, SectionName } from '@recueil/contracts';
import type { RichText } from '@recueil/text';
import { DraftKeeper } from '#web/core/draft-keeper';
import { SessionStore } from '#web/core/session-store';
import { TextEditor } from '#web/ui/editor/text-editor';
import { TextField } from '#web/ui/text-field';
import { partHeading, sectionNames } from '#web/features/texts/part-words';

/** « Corriger une coquille »: the text that is online, to be touched lightly; the other side agrees before it changes. */
@Component({
  selector: 'rc-correction-form',
  imports: [MatButton, TextEditor, TextField],
  template: `
    <form class="fields" novalidate (submit)="send($event)">
      @for (paragraph of action().says; track paragraph) {
        <p class="small quiet">{{ paragraph }}</p>
      }
      <rc-text-field
        name="correction-title"
        label="Titre"
        i18n-label
        [maxLength]="145"
        [value]="content().title"
        (valueChange)="change({ title: $event })"
      />
      <rc-text-field
        name="correction-pitch"
        label="Accroche"
        i18n-label
        [rows]="3"
        [isRequired]="false"
        [maxLength]="600"
        [value]="content().pitch"
        (valueChange)="change({ pitch: $event })"
      />
      @for (section of sections(); track section.name) {
        <rc-text-editor
          [name]="'correction-' + section.name"
          [label]="section.heading"
          [isRequired]="section.name !== 'setbacks'"
          [value]="content().sections[section.name]"
          (valueChange)="write(section.name, $event)"
        />
      }
      <p class="row">
        <button matButton="filled" type="submit" [attr.aria-busy]="isBusy() ? 'true' : null">{{ action().act }}</button>
        <button matButton type="button" i18n (click)="giveUp()">Annuler</button>
      </p>
    </form>
  `,
  styleUrl: '../../../ui/optional.scss',
  styles: 'rc-text-editor { display: block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CorrectionForm {
  readonly slug = input.required<string>();
  /** The text that is online. */
  readonly text = input.required<DraftContent>();
  readonly action = input.required<OfferedAction>();
  readonly isBusy = input(false);
  readonly corrected = output<DraftContent>();
  readonly closed = output();

  readonly #drafts = inject(DraftKeeper);
  readonly #personId = inject(SessionStore).pagePerson;
  readonly #draft = computed(() => correctionDraft(this.slug()));

  /** What was online when the correction began. */
  readonly #begun = linkedSignal({ source: this.#draft, computation: () => untracked(this.text) });
  /** As typed: what is read anew meanwhile undoes nothing. */
  protected readonly content = linkedSignal({
    source: this.#draft,
    computation: () => untracked(() => this.#kept() ?? this.#begun()),
  });
  protected readonly sections = computed(() =>
    sectionNames.map((name) => ({ name, heading: partHeading(name, this.text().resultsKind) })),
  );

  constructor() {
    effect(() => {
      const [from, to, draft, personId] = [this.#begun(), this.content(), this.#draft(), this.#personId()];
      untracked(() => {
        if (isSame(from, to)) this.#drafts.forget(draft, personId);
        else this.#drafts.keep(draft, personId, { from, to });
      });
    });
  }

  protected giveUp(): void {
    this.#drafts.forget(this.#draft(), this.#personId());
    this.closed.emit();
  }

  protected change(change: Partial<DraftContent>): void {
    this.content.update((content) => ({ ...content, ...change }));
  }

  protected write(section: SectionName, text: RichText | null): void {
    this.change({ sections: { ...this.content().sections, [section]: text } });
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.corrected.emit(this.content());
  }

  /** What was typed before, over the text that is online now. */
  #kept(): DraftContent | null {
    const kept = this.#drafts.recall(this.#draft(), this.#personId()) as Typed | null;
    return kept && retyped(kept, this.#begun());
  }
}

/** A correction, and the text that it was typed over. */
interface Typed {
  from: DraftContent;
  to: DraftContent;
}

/** Of a correction, the parts that it touched alone: the others are as they are now. */
function retyped({ from, to }: Typed, now: DraftContent): DraftContent {
  const sections = sectionNames.map((name) => [
    name,
    isSame(from.sections[name], to.sections[name]) ? now.sections[name] : to.sections[name],
  ]);
  return {
    ...now,
    title: from.title === to.title ? now.title : to.title,
    pitch: from.pitch === to.pitch ? now.pitch : to.pitch,
    sections: Object.fromEntries(sections) as DraftContent['sections'],
  };
}

/** The name under which a correction of that sheet is kept until it is sent. */
export function correctionDraft(slug: string): string {
  return `corriger.${slug}`;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DraftContent, SectionName } from '@recueil/contracts';
import type { RichText } from '@recueil/text';
import { TextEditor } from '../../ui/editor/text-editor';
import { TextField } from '../../ui/text-field';
import { partHeading, sectionNames } from '../submissions/part-words';

/** « Corriger une coquille »: the text that is online, to be touched lightly; the other side agrees before it changes. */
@Component({
  selector: 'rc-correction-form',
  imports: [MatButton, TextEditor, TextField],
  template: `
    <form class="fields" novalidate (submit)="send($event)">
      <p class="small quiet" i18n>
        Une faute, un mot mal écrit, dans une phrase qui reste. Pour un chiffre, un lien, une phrase de plus, révisez la
        fiche. La correction paraît une fois acceptée.
      </p>
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
        <button matButton="filled" type="submit" [attr.aria-busy]="isBusy() ? 'true' : null">{{ act() }}</button>
        <button matButton type="button" i18n (click)="closed.emit()">Annuler</button>
      </p>
    </form>
  `,
  styleUrl: '../contribution/optional.scss',
  styles: 'rc-text-editor { display: block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CorrectionForm {
  /** The text that is online. */
  readonly text = input.required<DraftContent>();
  readonly act = input.required<string>();
  readonly isBusy = input(false);
  readonly corrected = output<DraftContent>();
  readonly closed = output();

  /** As typed: what is read anew meanwhile undoes nothing. */
  protected readonly content = linkedSignal({
    source: () => null,
    computation: () => untracked(this.text),
  });
  protected readonly sections = computed(() =>
    sectionNames.map((name) => ({ name, heading: partHeading(name, this.text().resultsKind) })),
  );

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
}

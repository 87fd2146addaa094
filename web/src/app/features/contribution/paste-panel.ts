import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type DraftContent, type Placement, type SectionName, placementBounds } from '@recueil/contracts';
import { countWords, fromPlainText } from '@recueil/text';
import { checkPresent } from '#web/core/field-checks';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { type Draft, isBlank, joined } from '#web/features/drafts/draft';
import { DraftClient } from '#web/features/drafts/draft-client';
import { DraftStore } from '#web/features/drafts/draft-store';
import { partLabels, sectionWords } from '#web/features/drafts/words';

/** Where what was not recognised may be placed by hand. */
type Place = 'title' | 'pitch' | SectionName;
const places: readonly Place[] = ['title', 'pitch', 'origin', 'results', 'principles', 'advice', 'setbacks'];

/**
 * « Collez ce que vous avez »: the server sorts a pasted text into the parts of a sheet; what it does not recognise stays
 * beside, to be placed by hand. What was written before stays first: no word is lost on either side.
 */
@Component({
  selector: 'rc-paste-panel',
  imports: [MatButton, FormProblems, Notice, TextField],
  templateUrl: './paste-panel.html',
  styleUrl: './paste-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PastePanel {
  readonly #client = inject(DraftClient);
  protected readonly store = inject(DraftStore);

  protected readonly bound = placementBounds.text;
  protected readonly pasted = signal('');
  /** What found no place yet, one entry a paragraph. */
  protected readonly rest = signal<readonly string[]>([]);
  protected readonly placed = signal<readonly string[] | null>(null);
  protected readonly said = signal('');
  protected readonly sending = new FormSending(['text'], 'colle');
  protected readonly choices = places.map((place) => ({ place, label: partLabels[place] }));
  protected readonly restWords = computed(() => countWords(this.rest().join(' ')));

  protected async place(event: Event): Promise<void> {
    event.preventDefault();
    this.said.set('');
    const text = this.pasted();
    await this.sending.send(checkPresent('text', text, $localize`Collez d’abord un texte.`), async () => {
      this.#take(await this.#client.place(text));
    });
  }

  /** A paragraph of the rest goes where the person says. */
  protected move(index: number, place: string): void {
    const paragraph = this.rest()[index];
    const target = places.find((name) => name === place);
    if (paragraph === undefined || target === undefined) return;
    this.#add(target, paragraph);
    this.rest.update((rest) => rest.filter((_, position) => position !== index));
    this.said.set($localize`Placé dans «\u202F${partLabels[target]}:part:\u202F».`);
  }

  #take({ content, rest }: Placement): void {
    const before = this.store.content();
    this.placed.set(this.#partsOf(content));
    this.store.change(merged(before, content));
    // A line takes the place of one that was typed: the pasted one waits with the rest.
    const beaten = (['title', 'organisation', 'pitch'] as const).flatMap((line) =>
      before[line].trim() !== '' && content[line].trim() !== '' && before[line] !== content[line]
        ? [content[line]]
        : [],
    );
    this.rest.set([...beaten, ...rest.split(/\n\s*\n/)].map((paragraph) => paragraph.trim()).filter(Boolean));
    this.pasted.set('');
  }

  #add(place: Place, paragraph: string): void {
    const content = this.store.content();
    if (place === 'title' || place === 'pitch') {
      this.store.change({ [place]: [content[place], paragraph.replace(/\s+/g, ' ')].filter(Boolean).join(' ') });
    } else this.store.write(place, joined(content.sections[place], fromPlainText(paragraph)));
  }

  /** « Titre », « Origine de la démarche, 45 mots ». */
  #partsOf(content: DraftContent): string[] {
    const lines = (['title', 'organisation', 'pitch'] as const)
      .filter((line) => content[line].trim() !== '')
      .map((line) => partLabels[line]);
    const sections = (Object.keys(sectionWords) as SectionName[])
      .filter((name) => !isBlank(content.sections[name]))
      .map((name) => $localize`${partLabels[name]}:part:, ${countWords(content.sections[name])}:count:\u00A0mots`);
    const lists = (['contacts', 'links', 'keyFigures'] as const)
      .filter((list) => content[list].length > 0)
      .map((list) => partLabels[list]);
    return [...lines, ...sections, ...lists];
  }
}

/** What was written stays first; what was pasted comes after it, or where there was nothing. */
function merged(before: DraftContent, pasted: DraftContent): Draft['content'] {
  const sections = Object.fromEntries(
    (Object.keys(before.sections) as SectionName[]).map((name) => [
      name,
      joined(before.sections[name], pasted.sections[name]),
    ]),
  ) as DraftContent['sections'];
  return {
    ...before,
    title: before.title || pasted.title,
    organisation: before.organisation || pasted.organisation,
    pitch: before.pitch || pasted.pitch,
    sections,
    resultsKind: isBlank(before.sections.results) ? pasted.resultsKind : before.resultsKind,
    resultsDate: before.resultsDate ?? pasted.resultsDate,
    keyFigures: [...before.keyFigures, ...pasted.keyFigures],
    links: [...before.links, ...pasted.links],
    contacts: [...before.contacts, ...pasted.contacts],
    attachments: [...before.attachments, ...pasted.attachments],
  };
}

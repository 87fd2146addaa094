import { HttpClient } from '@angular/common/http';
import {
  DOCUMENT,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type ActionField,
  type OfferedAction,
  type PassagePlaces as Places,
  apiRoutes,
  editorialBounds,
  passageBounds,
} from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { checkPresent } from '#web/core/field-checks';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { PassagePlaces } from './passage-places';

/** What somebody asks to be erased. */
export interface AskedRedaction {
  passage: string;
  reason: string;
}

/**
 * « Effacer un passage »: the words are looked for first, so that whoever asks sees each place; then a reason, for the
 * second person. What is selected on the page is proposed.
 */
@Component({
  selector: 'rc-redaction-form',
  imports: [MatButton, FormProblems, Notice, PassagePlaces, TextField],
  templateUrl: './redaction-form.html',
  styleUrl: '../../../ui/optional.scss',
  styles: ':host > * + * { margin-top: var(--rc-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RedactionForm {
  readonly slug = input.required<string>();
  readonly action = input.required<OfferedAction>();
  readonly isBusy = input(false);
  /** What the server said of the fields once they were sent. */
  readonly passageError = input<string | null>(null);
  readonly reasonError = input<string | null>(null);
  readonly asked = output<AskedRedaction>();
  readonly closed = output();

  readonly #http = inject(HttpClient);
  readonly #injector = inject(Injector);
  private readonly result = viewChild<ElementRef<HTMLElement>>('result');

  protected readonly bounds = { passage: passageBounds.longest, reason: editorialBounds.reason };
  /** Its fields, by their names. */
  protected readonly words = computed<Partial<Record<string, ActionField>>>(() =>
    Object.fromEntries(this.action().fields.map((field) => [field.name, field])),
  );
  protected readonly passage = signal(selectedOn(inject(DOCUMENT)));
  protected readonly reason = signal('');
  /** Where the words stand; forgotten as soon as they change. */
  protected readonly found = linkedSignal<string, Places | null>({ source: this.passage, computation: () => null });
  protected readonly isFound = computed(() => {
    const found = this.found();
    return found !== null && found.places.length + found.elsewhere > 0;
  });
  protected readonly search = new FormSending(['passage'], 'effacement');
  protected readonly missing = new FormSending(['reason'], 'effacement');

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    const passage = this.passage().trim();
    const missing = checkPresent('passage', passage, this.words().passage?.missing ?? '');
    const done = await this.search.send(missing, async () => {
      this.found.set(await firstValueFrom(this.#http.post<Places>(apiRoutes.passages(this.slug()), { passage })));
    });
    if (done) afterNextRender(() => this.result()?.nativeElement.focus(), { injector: this.#injector });
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.missing.refuse(checkPresent('reason', this.reason().trim(), this.words().reason?.missing ?? ''));
    if (this.missing.errors().length > 0) return;
    this.asked.emit({ passage: this.passage().trim(), reason: this.reason().trim() });
  }
}

/** The words that the person had selected, when they can be a passage. */
function selectedOn(document: Document): string {
  const words = document.getSelection()?.toString().trim() ?? '';
  return words.length > passageBounds.longest || words.includes('\n') ? '' : words;
}

import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type CommitteeView, colleges, exclusions } from '@recueil/contracts';
import { checkPresent } from '#web/core/field-checks';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { longDate } from '#web/ui/french';
import { type Choice, SelectField } from '#web/ui/select-field';
import { TextField } from '#web/ui/text-field';
import { Overtaken } from '#web/ui/overtaken';
import { PersonChoice } from '../people/person-choice';
import { Overtaking } from '#web/core/seen-version';
import {
  type CommitteeDraft,
  type Side,
  changesOf,
  draftOf,
  formOf,
  linesOfCommittee,
  newCommittee,
  sideWords,
  withMeeting,
  withMember,
  withSecretary,
} from './committee-draft';
import { CommitteesStore } from './committees-store';

const fields = ['name', 'college', 'exclusion', 'themeIds', 'members', 'secretaryIds', 'meetings'] as const;

/** All that makes a committee, in one form: a new one, or one that is changed. */
@Component({
  selector: 'rc-committee-editor',
  imports: [MatButton, FormProblems, Overtaken, PersonChoice, SelectField, TextField],
  templateUrl: './committee-editor.html',
  styleUrls: ['../../../ui/workspace.scss', './committee-editor.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommitteeEditor {
  /** The one that is changed; null: a new one. */
  readonly committee = input<CommitteeView | null>(null);
  /** Its name, as it is now. */
  readonly saved = output<string>();
  readonly closed = output();

  readonly #store = inject(CommitteesStore);
  readonly #seen = linkedSignal<CommitteeView | null>(() => this.committee());
  private readonly people = viewChild.required<ElementRef<HTMLElement>>('people');
  private readonly days = viewChild.required<ElementRef<HTMLElement>>('days');

  protected readonly longDate = longDate;
  protected readonly sending = new FormSending(fields, 'comite');
  protected readonly overtaking = new Overtaking<CommitteeView>(linesOfCommittee);
  protected readonly collegeChoices = choicesOf(colleges);
  protected readonly exclusionChoices = choicesOf(exclusions);
  protected readonly places: Choice[] = [
    ...choicesOf(sideWords),
    { value: 'secretary', label: $localize`Secrétariat` },
  ];
  protected readonly sides: Side[] = ['design', 'use'];
  protected readonly sideWords = sideWords;
  /** Of the committee's id alone: what somebody else changes of it does not undo what is typed. */
  protected readonly draft = linkedSignal<string | null, CommitteeDraft>({
    source: () => this.committee()?.id ?? null,
    computation: () => {
      const committee = untracked(this.committee);
      return committee ? draftOf(committee) : newCommittee;
    },
  });
  protected readonly themes = computed(() => {
    const own = this.committee()?.id;
    const chosen = new Set(this.draft().themeIds);
    return this.#store.themes().map(({ id, label, parentId, committee }) => ({
      id,
      label,
      isBelow: parentId !== null,
      isChosen: chosen.has(id),
      elsewhere: committee && committee.id !== own ? committee.name : null,
    }));
  });
  protected readonly newName = signal('');
  protected readonly newPerson = signal<{ id: string; name: string } | null>(null);
  protected readonly newPlace = signal<string>('design');
  protected readonly newPersonError = signal<string | null>(null);
  protected readonly newDay = signal('');
  protected readonly newDayError = signal<string | null>(null);
  protected readonly said = signal('');

  protected membersOf(side: Side): CommitteeDraft['members'] {
    return this.draft().members.filter((member) => member.side === side);
  }

  protected set(change: Partial<CommitteeDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected setCollege(value: string): void {
    this.set({ college: value as CommitteeDraft['college'] });
  }

  protected setExclusion(value: string): void {
    this.set({ exclusion: value as CommitteeDraft['exclusion'] });
  }

  protected chooseTheme(id: string, { isChosen }: { isChosen: boolean }): void {
    const others = this.draft().themeIds.filter((other) => other !== id);
    this.set({ themeIds: isChosen ? [...others, id] : others });
  }

  protected add(): void {
    const person = this.newPerson();
    this.newPersonError.set(person ? null : $localize`Choisissez une personne dans la liste.`);
    if (!person) return;
    const place = this.newPlace();
    this.draft.update((draft) =>
      place === 'secretary' ? withSecretary(draft, person) : withMember(draft, person, place as Side),
    );
    this.said.set($localize`${person.name}:person: est dans la liste, à enregistrer.`);
    this.newName.set('');
    this.newPerson.set(null);
  }

  protected removeMember(id: string): void {
    this.set({ members: this.draft().members.filter((member) => member.id !== id) });
    this.people().nativeElement.focus();
  }

  protected removeSecretary(id: string): void {
    this.set({ secretaries: this.draft().secretaries.filter((secretary) => secretary.id !== id) });
    this.people().nativeElement.focus();
  }

  protected addDay(): void {
    const day = this.newDay();
    this.newDayError.set(day === '' ? $localize`Indiquez le jour de la séance.` : null);
    if (day === '') return;
    this.draft.update((draft) => withMeeting(draft, day));
    this.newDay.set('');
  }

  protected removeDay(day: string): void {
    this.set({ meetings: this.draft().meetings.filter((other) => other !== day) });
    this.days().nativeElement.focus();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const before = this.#seen();
    const draft = this.draft();
    const isSaved = await this.sending.send(
      checkPresent('name', draft.name, $localize`Indiquez le nom du comité.`),
      () =>
        before ? this.#store.change(before, changesOf(draftOf(before), draft)) : this.#store.create(formOf(draft)),
      (problem) => before !== null && this.overtaking.reads(problem, before, (now) => this.#seen.set(now)),
    );
    if (isSaved) this.saved.emit(draft.name.trim());
  }
}

function choicesOf(words: Record<string, string>): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

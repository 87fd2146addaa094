import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AbsenceView, FieldProblem } from '@recueil/contracts';
import { checkPresent } from '#web/core/field-checks';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { longDate } from '#web/ui/french';
import { TextField } from '#web/ui/text-field';
import { PersonChoice } from '../people/person-choice';
import { ChangeConfirmation } from './change-confirmation';
import { PersonClient } from './person-client';
import { PersonStore } from './person-store';

const fields = ['startsOn', 'endsOn', 'delegateId'] as const;

/** When somebody is away, and who holds their roles meanwhile. */
@Component({
  selector: 'rc-absences-form',
  imports: [MatButton, ChangeConfirmation, FormProblems, PersonChoice, TextField],
  templateUrl: './absences-form.html',
  styleUrls: ['../../../ui/workspace.scss', './absences-form.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AbsencesForm {
  readonly #client = inject(PersonClient);
  private readonly confirmation = viewChild.required(ChangeConfirmation);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly store = inject(PersonStore);
  protected readonly longDate = longDate;
  protected readonly absences = computed(() => this.store.person()?.absences ?? []);
  protected readonly startsOn = signal('');
  protected readonly endsOn = signal('');
  protected readonly delegateName = signal('');
  protected readonly delegate = signal<{ id: string; name: string } | null>(null);
  protected readonly sending = new FormSending(fields, 'absence');
  protected readonly said = signal('');

  /** What is typed is checked before anybody is asked what it would block. */
  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const person = this.store.person();
    if (!person) return;
    this.said.set('');
    const isComplete = await this.sending.send(this.#missing(), () => Promise.resolve());
    if (!isComplete) return;
    this.confirmation().open({ personId: person.id, change: 'absence', delegateId: this.delegate()?.id ?? null });
  }

  protected async declare(): Promise<void> {
    const personId = this.store.id();
    if (personId === null) return;
    const form = { startsOn: this.startsOn(), endsOn: this.endsOn(), delegateId: this.delegate()?.id ?? null };
    const isDone = await this.sending.send([], async () => {
      const { absences } = await this.#client.declareAbsence(personId, form);
      this.store.tookAbsences(absences);
    });
    this.confirmation().close();
    if (!isDone) return;
    this.said.set($localize`L’absence du ${longDate(form.startsOn)}:from: au ${longDate(form.endsOn)}:to: est notée.`);
    for (const field of [this.startsOn, this.endsOn, this.delegateName]) field.set('');
    this.delegate.set(null);
  }

  protected async remove(absence: AbsenceView): Promise<void> {
    const personId = this.store.id();
    if (personId === null) return;
    this.said.set('');
    const isDone = await this.sending.send([], async () => {
      const { absences } = await this.#client.removeAbsence(personId, absence.id);
      this.store.tookAbsences(absences);
    });
    if (!isDone) return;
    this.said.set($localize`L’absence du ${longDate(absence.startsOn)}:from: est retirée.`);
    // Its button goes away with it: reading goes on from the title of the list.
    this.heading().nativeElement.focus();
  }

  #missing(): FieldProblem[] {
    const isUnknown = this.delegateName().trim() !== '' && this.delegate() === null;
    const isBackwards = this.startsOn() !== '' && this.endsOn() !== '' && this.endsOn() < this.startsOn();
    return [
      ...checkPresent('startsOn', this.startsOn(), $localize`Indiquez le premier jour de l’absence.`),
      ...checkPresent('endsOn', this.endsOn(), $localize`Indiquez le dernier jour de l’absence.`),
      ...(isBackwards ? [{ field: 'endsOn', message: $localize`Le dernier jour vient avant le premier.` }] : []),
      ...(isUnknown
        ? [{ field: 'delegateId', message: $localize`Choisissez une personne dans la liste, ou laissez vide.` }]
        : []),
    ];
  }
}

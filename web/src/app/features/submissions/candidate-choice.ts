import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { type Candidate, type CandidateList, apiRoutes } from '@recueil/contracts';
import { counted } from '#web/ui/french';
import { Icon } from '#web/ui/icon';
import { reading } from '#web/core/reading';

/** Up to so many are shown at once; more make a list that unfolds. */
const few = 7;
const away = $localize`en absence`;

/** Somebody who may be given the submission, or asked: with what they have in hand, where they sit, and whether they are away. */
@Component({
  selector: 'rc-candidate-choice',
  imports: [Icon],
  templateUrl: './candidate-choice.html',
  styleUrl: './candidate-choice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CandidateChoice {
  /** Of its control: unique on the page. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  /** What is said where nobody can be chosen. */
  readonly nobody = input.required<string>();
  readonly submissionId = input.required<string>();
  /** The action for which somebody is chosen. */
  readonly action = input.required<string>();
  readonly isRequired = input(true);
  readonly error = input<string | null>(null);
  readonly personId = model<string | null>(null);

  readonly #reading = reading<CandidateList>(() => apiRoutes.candidates(this.submissionId(), this.action()));

  protected readonly candidates = computed(() => this.#reading.value()?.candidates);
  protected readonly hasFailed = computed(() => this.#reading.failure() !== null);
  protected readonly areFew = computed(() => (this.candidates()?.length ?? 0) <= few);
  protected readonly describedBy = computed(() => {
    const ids = [this.hint() && `${this.name()}-aide`, this.error() && `${this.name()}-erreur`].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  });

  /** « Accueil, côté usage, 2 fiches en main, en absence »; of a stand-in, the service alone is told. */
  protected factsOf({ service, committee }: Candidate): string {
    return [service, ...(committee ? factsForCommittee(committee) : [])].filter((fact) => fact !== '').join(', ');
  }

  protected lineOf(person: Candidate): string {
    return [person.name, this.factsOf(person)].filter((words) => words !== '').join(', ');
  }

  protected retry(): void {
    this.#reading.reload();
  }
}

function factsForCommittee({ sides, load, absent }: NonNullable<Candidate['committee']>): string[] {
  return [
    sides.map((side) => sideWords[side]).join($localize` et `),
    counted(load, {
      none: $localize`aucune fiche en main`,
      one: $localize`fiche en main`,
      many: $localize`fiches en main`,
    }),
    absent ? away : '',
  ];
}

export const sideWords = { design: $localize`côté conception`, use: $localize`côté usage` } as const;

import {
  awaitedPeople,
  canConclude,
  daysLate,
  factsOf,
  localDateOf,
  openSubmissionOf,
  sightOf,
  type Actor,
  type Sight,
  type Submission,
  type SubmissionFacts,
} from '@recueil/domain';
import { submissionOf, type KnownCircumstances, type SubmissionRow } from '#rooms/submissions';

/**
 * A submission of a list with what it takes to say where it stands at one moment; what is asked for is worked out once.
 */
export class ListedSubmission {
  readonly submission: Submission;
  private whoseTurn?: readonly string[];

  constructor(
    readonly row: SubmissionRow,
    readonly circumstances: KnownCircumstances,
    private readonly now: Date,
  ) {
    this.submission = submissionOf(row);
  }

  awaits(personId: string): boolean {
    this.whoseTurn ??= awaitedPeople(this.submission, this.circumstances, this.now);
    return this.whoseTurn.includes(personId);
  }

  /** What this person sees of it. */
  sight(actor: Actor): Sight {
    return sightOf(actor, this.facts());
  }

  facts(): SubmissionFacts {
    return factsOf(this.submission, this.circumstances, this.now);
  }

  /** Past its deadline, pauses not counted. */
  isLate(): boolean {
    const { settings } = this.circumstances;
    return daysLate(this.submission, localDateOf(this.now, settings.timeZone), settings) > 0;
  }

  canConclude(): boolean {
    const { circumstances } = this;
    return canConclude(openSubmissionOf(this.submission, circumstances, this.now), circumstances.people);
  }
}

import type { Extent } from '@recueil/text';
import type { Actor } from '../access/actor';
import type { OpenSubmission, Preset } from '../access/blocked-submissions';
import type { SubmissionFacts } from '../access/facts';
import { isSecretaryOf } from '../access/relations';
import { isOnTeam } from '../access/team';
import type { MissingPart } from '../sheet/completeness';
import type { LocalDate } from './calendar/working-days';
import { localDateOf } from './calendar/local-time';
import { daysLate } from './deadlines';
import { countingOpinions } from './opinions';
import type { EditorialSettings } from './settings';
import type { Submission } from './submission';

/** The text that an action would freeze: the working copy, or the author's correction. */
export interface CurrentText {
  contentHash: string;
  missing: readonly MissingPart[];
  /** How much changed since the revision in force. */
  extent: Extent;
}

/** What the workflow must know and the submission does not hold. */
export interface Circumstances {
  settings: EditorialSettings;
  preset: Preset;
  exclusion: SubmissionFacts['exclusion'];
  authorService: string;
  authorOrganisationId: string | null;
  authorDisabled: boolean;
  /** Active accounts that may have a part: committee, secretariat, administrators, team, and whom the input names. */
  people: readonly Actor[];
  absentIds: readonly string[];
  /** How many submissions each person has to read already. */
  readingLoad: Readonly<Record<string, number>>;
  /** Days on which the committee meets. */
  meetings: readonly LocalDate[];
  text: CurrentText;
  sheetArchived: boolean;
  /** Another submission over the same sheet is under way. */
  openElsewhere: boolean;
  /** Identifiers for what the action may insert. */
  newRevisionId: string;
  newSubmissionId: string;
}

/** What the access policy must know, computed from the submission: the two never disagree. */
export function factsOf(submission: Submission, circumstances: Circumstances, now: Date): SubmissionFacts {
  const { settings, people } = circumstances;
  const { authorId, coAuthorIds, committeeId } = submission;
  const outsideTeam = ({ id }: Actor): boolean => id !== null && !isOnTeam(submission, id);
  return {
    record: 'submission',
    state: submission.state,
    authorId,
    coAuthorIds,
    committeeId,
    onlySecretaryIsAuthor: !people.some((person) => isSecretaryOf(person, [committeeId]) && outsideTeam(person)),
    delegateIds: submission.delegateIds,
    authorService: circumstances.authorService,
    authorOrganisationId: circumstances.authorOrganisationId,
    penHolderId: submission.penHolderId,
    penHoldersThisRound: submission.penHoldersThisRound,
    judgesThisRound: submission.judgesThisRound,
    judgesOfRevision: submission.opinions.map(({ personId }) => personId),
    declaredInterestIds: submission.declaredInterestIds,
    readersNamed: submission.readersNamed,
    adHocMembers: submission.adHocMembers,
    exclusion: circumstances.exclusion,
    authorDisabled: circumstances.authorDisabled,
    authorDelegated: submission.authorDelegated,
    daysPastDeadline: daysLate(submission, localDateOf(now, settings.timeZone), settings),
    standInAfterDays: settings.standInAfterDays,
    contestedThisRound: submission.contestedThisRound,
    smallAmendment: submission.smallAmendment,
    rounds: submission.rounds,
  };
}

/** The submission as {@link blockedBy} asks for it. */
export function openSubmissionOf(submission: Submission, circumstances: Circumstances, now: Date): OpenSubmission {
  return {
    id: submission.id,
    facts: factsOf(submission, circumstances, now),
    preset: circumstances.preset,
    favourable: countingOpinions(submission),
  };
}

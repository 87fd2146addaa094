import type { SubmissionSummary, TurnView } from '@recueil/contracts';
import { awaitedPeople, daysLate, isOnTeam, localDateOf, stateWords, turnOf, type Actor } from '@recueil/domain';
import type { KnownCircumstances } from '../circumstances.service';
import { submissionOf, type SubmissionRow } from '../stored-submission';
import { askedOf, personRef, personRefs, stagesOf, type Names } from './view-words';

/** What lists show of a file's text. */
export interface Headline {
  title: string;
  organisation: string;
  /** What the team sent last, while the committee's text is not theirs to read. */
  sentTitle: string | null;
  words: number;
  place: { position: number; of: number } | null;
}

/** Words that one reads in a minute. */
const readingPace = 200;

/** What it takes to read so many words, in whole minutes. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / readingPace));
}

/** A file as lists show it to this person, now. */
export function summaryOf(
  row: SubmissionRow,
  headline: Headline,
  viewer: Actor & { id: string },
  circumstances: KnownCircumstances,
  names: Names,
  now: Date,
): SubmissionSummary {
  const submission = submissionOf(row);
  const onTeam = isOnTeam(row, viewer.id);
  const { preset, settings, sheetArchived } = circumstances;
  const turn = turnView(row, viewer, circumstances, names, now);
  return {
    id: row.id,
    sheetId: row.sheetId,
    title: onTeam && isAmongCommittee(row) ? (headline.sentTitle ?? headline.title) : headline.title,
    organisation: headline.organisation,
    theme: row.theme,
    state: row.state,
    words: stateWords(submission, onTeam ? 'author' : 'other', { preset, settings, sheetArchived }, now),
    author: personRef(row.authorId, names),
    penHolder: personRef(row.penHolderId, names),
    turn,
    asked: askedOf(row.state, turn.mine),
    stages: stagesOf(row.state),
    place: headline.place,
    readingMinutes: readingMinutes(headline.words),
    changedAt: row.changedAt.toISOString(),
    slug: row.state === 'published' && !row.archived ? row.slug : null,
  };
}

/** The committee is, or was to the end, at work on a text that it has not shown to the team. */
export function isAmongCommittee({ state, endsOnTeamText }: SubmissionRow): boolean {
  const over = state === 'declined' || state === 'withdrawn';
  return state === 'rewriting' || state === 'reviewing' || (over && !endsOnTeamText);
}

function turnView(
  row: SubmissionRow,
  viewer: { id: string },
  circumstances: KnownCircumstances,
  names: Names,
  now: Date,
): TurnView {
  const submission = submissionOf(row);
  const awaited = awaitedPeople(submission, circumstances, now);
  return {
    of: turnOf(row.state),
    people: personRefs(awaited, names),
    mine: awaited.includes(viewer.id),
    since: row.stateSince.toISOString(),
    until: row.dueOn,
    late: daysLate(submission, localDateOf(now, circumstances.settings.timeZone), circumstances.settings),
    paused: row.pausedAt !== null,
  };
}

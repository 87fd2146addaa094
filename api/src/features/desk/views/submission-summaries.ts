import type { SubmissionSummary, TurnView } from '@recueil/contracts';
import {
  awaitedPeople,
  daysLate,
  isOnTeam,
  isOver,
  localDateOf,
  stateWords,
  turnOf,
  type Actor,
  type SeenText,
} from '@recueil/domain';
import {
  submissionOf,
  personRef,
  personRefs,
  type KnownCircumstances,
  type SubmissionRow,
  type Names,
} from '#rooms/submissions';
import { askedOf, stagesOf } from './view-words';

/** The two titles that a submission may have at once. */
export interface Titles {
  /** Of the text in force. */
  title: string;
  /** Of what the team sent last, while the committee's text is not theirs to read. */
  sentTitle: string | null;
}

/** What lists show of a submission's text. */
export interface Headline extends Titles {
  organisation: string;
  sentOrganisation: string | null;
  words: number;
  sentWords: number | null;
  place: { position: number; of: number } | null;
}

/** Of a submission without a text to speak of. */
export const noHeadline: Headline = {
  ...{ title: '', organisation: '', words: 0, place: null },
  ...{ sentTitle: null, sentOrganisation: null, sentWords: null },
};

/** What a list or a page says of a text, from whichever of the two is seen. */
interface SeenHeadline {
  title: string;
  organisation: string;
  words: number;
}

/** Words that one reads in a minute. */
const readingPace = 200;

/** What it takes to read so many words, in whole minutes. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / readingPace));
}

/** The title under which somebody knows a submission; '' for whoever sees no text of it. */
export function seenTitle(row: SubmissionRow, titles: Titles, text: SeenText | null): string {
  if (text === null) return '';
  return isSent(row, text) ? (titles.sentTitle ?? titles.title) : titles.title;
}

function seenHeadline(row: SubmissionRow, headline: Headline, text: SeenText | null): SeenHeadline {
  const title = seenTitle(row, headline, text);
  if (text === null) return { title, organisation: '', words: 0 };
  if (!isSent(row, text) || headline.sentTitle === null) {
    return { title, organisation: headline.organisation, words: headline.words };
  }
  return { title, organisation: headline.sentOrganisation ?? '', words: headline.sentWords ?? 0 };
}

/** What is seen is what the team sent, and not the text in force. */
function isSent({ endsOnTeamText }: SubmissionRow, text: SeenText): boolean {
  return text === 'team' && !endsOnTeamText;
}

/** A submission as lists show it to this person, now: where it stands, and of its text what their sight grants. */
export function summaryOf(
  row: SubmissionRow,
  headline: Headline,
  viewer: Actor & { id: string },
  text: SeenText | null,
  circumstances: KnownCircumstances,
  names: Names,
  now: Date,
): SubmissionSummary {
  const submission = submissionOf(row);
  const { preset, settings, sheetArchived } = circumstances;
  const turn = turnView(row, viewer, circumstances, names, now);
  const { title, organisation, words } = seenHeadline(row, headline, text);
  return {
    id: row.id,
    sheetId: row.sheetId,
    title,
    organisation,
    theme: row.theme,
    state: row.state,
    isOver: isOver(row.state),
    words: stateWords(
      submission,
      isOnTeam(row, viewer.id) ? 'author' : 'other',
      { preset, settings, sheetArchived },
      now,
    ),
    author: personRef(row.authorId, names),
    penHolder: personRef(row.penHolderId, names),
    turn,
    asked: askedOf(row.state, { mine: turn.mine }),
    stages: stagesOf(row.state),
    place: headline.place,
    readingMinutes: readingMinutes(words),
    changedAt: row.changedAt.toISOString(),
    slug: row.state === 'published' && !row.archived ? row.slug : null,
  };
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

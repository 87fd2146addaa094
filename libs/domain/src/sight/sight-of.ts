import type { Actor } from '../access/actor';
import type { SubmissionFacts, SubmissionState } from '../access/facts';
import { relationsOf, type Relation } from '../access/relations';
import type { SeenText, SightPart } from './parts';
import { sightTable, type SightRow } from './table';

/** What somebody sees of one submission, now. */
export interface Sight {
  /** Null: not a word of it, its title included. */
  readonly text: SeenText | null;
  readonly parts: ReadonlySet<SightPart>;
}

/** What this actor sees of this submission: what the table grants to all that they are to it, and nothing more. */
export function sightOf(actor: Actor, facts: SubmissionFacts): Sight {
  return sightOfRelations(relationsOf(actor, facts), facts.state);
}

/** What someone sees who is all this to a submission in that state. */
export function sightOfRelations(relations: ReadonlySet<Relation>, state: SubmissionState): Sight {
  const granted = sightTable.filter((row) => isGranted(row, relations, state)).map(({ grants }) => grants);
  const text = granted.find((one) => typeof one === 'string') ?? null;
  return { text, parts: new Set(granted.flatMap((one) => (typeof one === 'string' ? [] : one))) };
}

function isGranted({ to, never = [], states }: SightRow, relations: ReadonlySet<Relation>, state: string): boolean {
  if (states !== undefined && !(states as readonly string[]).includes(state)) return false;
  return to.some((one) => relations.has(one)) && !never.some((one) => relations.has(one));
}

/** The rows of the table that grant a part, for whoever asks a database the same question. */
export function rowsGranting(part: SightPart): readonly SightRow[] {
  return sightTable.filter(({ grants }) => typeof grants !== 'string' && grants.includes(part));
}

/** The text that the team itself sees in that state: what it may give others to read. */
export function teamTextIn(state: SubmissionState): SeenText | null {
  return sightOfRelations(new Set(['author']), state).text;
}

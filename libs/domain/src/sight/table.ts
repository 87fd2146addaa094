import type { SubmissionState } from '../access/facts';
import type { Relation } from '../access/relations';
import { knownToCommittee, running } from '../access/rules/submission-states';
import { signers, team } from '../access/team';
import type { SeenText, SightPart } from './parts';

/** One row: what is granted, to whom, in which states, and to whom never, whatever else they are. */
export interface SightRow {
  readonly grants: readonly SightPart[] | SeenText;
  /** Any of these is enough. */
  readonly to: readonly Relation[];
  /** Any of these is too much. */
  readonly never?: readonly Relation[];
  /** Absent: in any state. */
  readonly states?: readonly SubmissionState[];
}

const committee = ['member', 'secretary'] as const satisfies readonly Relation[];
const texts = ['submitted', 'returned', 'rewriting'] as const satisfies readonly SubmissionState[];
const proposed = ['awaiting-validation', 'validated'] as const satisfies readonly SubmissionState[];

/** The text of the team, whatever its people are besides; of whoever reads by a link that the team gave. */
const teamTexts: readonly SightRow[] = [
  { grants: 'in-progress', to: [...signers, 'link-reader'], states: ['draft'] },
  { grants: 'in-progress', to: [...team, 'link-reader'], states: ['submitted', 'returned'] },
  { grants: 'team', to: [...team, 'link-reader'], states: ['rewriting', 'reviewing'] },
  { grants: 'proposed', to: [...team, 'link-reader'], states: proposed },
  { grants: 'published', to: team, states: ['published'] },
  { grants: 'team', to: team, states: ['declined'] },
  { grants: 'team', to: signers, states: ['withdrawn'] },
];

/** The text of the committee, and of the administrator who stands in for its secretariat. */
const committeeTexts: readonly SightRow[] = [
  { grants: 'in-progress', to: [...committee, 'acting-secretary'], never: team, states: texts },
  { grants: 'proposed', to: [...committee, 'acting-secretary'], never: team, states: ['reviewing', ...proposed] },
  { grants: 'published', to: committee, never: team, states: ['published'] },
  { grants: 'in-progress', to: committee, never: team, states: ['declined'] },
];

/** What goes with reading a submission, for whoever reads it signed in. */
const withTheText = [
  'standing',
  'deadlines',
  'contacts',
  'classification',
  'team',
  'agreement',
  'messages',
  'events',
  'reasons',
] as const satisfies readonly SightPart[];

/** What the committee keeps to itself: its team never sees it, were it of the committee too. */
const amongCommittee = ['opinions', 'notes', 'deliberations'] as const satisfies readonly SightPart[];

/**
 * Who sees what of a submission under way, closed by default: what no row grants is not read, shown, sorted by nor
 * told. A person who is several things sees what each row grants them; the text is one.
 */
export const sightTable: readonly SightRow[] = [
  ...teamTexts,
  ...committeeTexts,
  { grants: [...withTheText, 'invitations'], to: signers },
  { grants: withTheText, to: ['delegate'], states: knownToCommittee },
  { grants: withTheText, to: committee, states: knownToCommittee },
  { grants: amongCommittee, to: committee, never: team, states: knownToCommittee },
  { grants: withTheText, to: ['acting-secretary'], states: running },
  { grants: amongCommittee, to: ['acting-secretary'], never: team, states: running },
  { grants: ['standing', 'deadlines'], to: ['administrator'], states: running },
  { grants: ['events'], to: ['administrator'], states: knownToCommittee },
  { grants: ['deliberations'], to: ['administrator'], never: team, states: knownToCommittee },
];

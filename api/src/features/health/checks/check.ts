/** `soon`: nothing is wrong yet; `unknown`: it could not be looked at, because something else is wrong. */
export type CheckState = 'well' | 'soon' | 'trouble' | 'unknown';

/** A number that was seen while looking, for those who watch over the server with programs. */
export interface Measure {
  name: string;
  labels?: Record<string, string>;
  value: number;
}

interface Seen {
  measures?: Measure[];
}

export interface Well extends Seen {
  state: 'well';
  /** One French sentence. */
  line: string;
  /** Nothing is wrong, and something would be better. */
  isWarning?: true;
}

/** What is wrong, or will be, in French: for whoever keeps the installation, and for its administrators. */
export interface Trouble extends Seen {
  state: 'soon' | 'trouble';
  /** Without a full stop. */
  title: string;
  happening: string;
  /** What people notice of it; null where they notice nothing. */
  noticed: string | null;
  /** What to do about it, one sentence each, the first thing first. */
  remedies: string[];
  /** What the machine said, for those who keep it. */
  cause: string | null;
  /** Whether jobs that failed for it may be tried again at once. */
  mayRetry: boolean;
}

export interface Unknown extends Seen {
  state: 'unknown';
}

export type Verdict = Well | Trouble | Unknown;

/** One thing that is looked at, with its words: readiness, `doctor`, the metrics and the administrators' page tell it. */
export interface Check {
  /** Its name for programs. */
  readonly id: string;
  /** What it looks at, as people call it. */
  readonly name: string;
  /** Whether readiness, which whoever asks may read, tells the title of what is wrong. */
  readonly isPublic: boolean;
  /** It can say nothing while the database is away. */
  readonly needsDatabase: boolean;
  /** Milliseconds for which it is not looked at again by itself while all is well; 0 unless said. */
  readonly restMs?: number;
  /** `thoroughly`: at once and for real, however long it takes; else what is known, or quickly seen. */
  look(thoroughly: boolean): Promise<Verdict>;
}

/** The injection token of all checks, in the order in which to put things right. */
export const CHECKS = Symbol('Checks');

export function well(line: string, measures: Measure[] = []): Well {
  return { state: 'well', line, measures };
}

/** Well as it is; whoever keeps the installation is told what would be better. */
export function warned(line: string): Well {
  return { ...well(line), isWarning: true };
}

type Told = Pick<Trouble, 'title' | 'happening' | 'remedies'> &
  Partial<Pick<Trouble, 'noticed' | 'cause' | 'mayRetry' | 'measures'>>;

export function trouble(told: Told): Trouble {
  return { state: 'trouble', noticed: null, cause: null, mayRetry: false, ...told };
}

/** Nothing is wrong yet. */
export function soon(told: Told): Trouble {
  return { ...trouble(told), state: 'soon' };
}

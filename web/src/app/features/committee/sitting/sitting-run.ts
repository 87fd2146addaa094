import { Service, computed, inject, linkedSignal } from '@angular/core';
import { type Sitting, committeeSubmissionPath } from '@recueil/contracts';
import { DraftKeeper } from '#web/core/draft-keeper';
import { SessionStore } from '#web/core/session-store';

/** A sitting under way: its submissions in order, and where one is. */
interface Run {
  minutes: number;
  submissions: { id: string; title: string; minutes: number }[];
  at: number;
  /** Of these submissions, those on which one acted. */
  done: string[];
  /** What became of the submission before, to be said on the next one. */
  said: string | null;
}

const key = 'seance';

/**
 * « Ma séance », while it lasts: after each submission comes the next, without the queue between. Kept in this tab, under the
 * person's name, so that a reload goes on where one was.
 */
@Service()
export class SittingRun {
  readonly #drafts = inject(DraftKeeper);
  readonly #session = inject(SessionStore);
  readonly #me = computed(() => this.#session.me()?.id ?? null);
  readonly #run = linkedSignal<string | null, Run | null>({
    source: this.#me,
    computation: (me) => (me === null ? null : readRun(this.#drafts.recall(key, me))),
  });

  readonly run = this.#run.asReadonly();

  /** Whether that submission is the one that the sitting is at. */
  isAt(id: string): boolean {
    return this.#current()?.id === id;
  }

  /** Begins with the first submission; answers its address. */
  start(sitting: Sitting): string | null {
    this.#set({
      minutes: sitting.minutes,
      submissions: sitting.items.map(({ id, title, taskMinutes }) => ({ id, title, minutes: taskMinutes })),
      at: 0,
      done: [],
      said: null,
    });
    return this.#address();
  }

  /** One acted on the submission: goes on. Answers the next address, or null after the last. */
  next(said: string): string | null {
    const current = this.#current();
    if (current) this.#change((run) => ({ done: [...run.done, current.id] }));
    return this.#advance(said);
  }

  /** Goes on without having acted. */
  skip(): string | null {
    return this.#advance(null);
  }

  /** Says nothing more of the submission before. */
  hush(): void {
    this.#change(() => ({ said: null }));
  }

  stop(): void {
    this.#drafts.forget(key, this.#me());
    this.#run.set(null);
  }

  #advance(said: string | null): string | null {
    this.#change((run) => ({ at: run.at + 1, said }));
    return this.#address();
  }

  #address(): string | null {
    const current = this.#current();
    return current ? committeeSubmissionPath(current.id) : null;
  }

  #current(): Run['submissions'][number] | null {
    const run = this.#run();
    return run?.submissions[run.at] ?? null;
  }

  #change(changes: (run: Run) => Partial<Run>): void {
    const run = this.#run();
    if (run) this.#set({ ...run, ...changes(run) });
  }

  #set(run: Run): void {
    this.#run.set(run);
    this.#drafts.keep(key, this.#me(), run);
  }
}

function readRun(kept: unknown): Run | null {
  const isRun = typeof kept === 'object' && kept !== null && 'submissions' in kept && 'at' in kept && 'done' in kept;
  return isRun ? (kept as Run) : null;
}

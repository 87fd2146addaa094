import { DOCUMENT, Service, inject } from '@angular/core';
import { BrowserMemory } from '#web/core/browser-memory';
import { DraftKeeper } from '#web/core/draft-keeper';
import { SessionStore } from '#web/core/session-store';
import { type Draft, isUntouched, readDraft } from './draft';

/** A text that this browser keeps. */
export interface KeptDraft {
  /** Names its place here; and its creation on the server, so that it is made once. */
  key: string;
  draft: Draft;
  /** The version of the server's text that it was written over; null when it is not there yet. */
  version: number | null;
  /** ISO instant. */
  at: string;
}

const unsent = 'proposition.';
/** In this tab: the texts that were written in it before anybody signed in. */
const writtenHere = 'ici.';

/**
 * The proposals that this browser keeps until the server has them: in its own memory, so that closing the tab loses
 * nothing; under the person's name once it is known; erased at sign-out. What a visitor wrote is taken by whoever signs
 * in in the same tab; anybody else says first that it is theirs.
 */
@Service()
export class KeptDrafts {
  readonly #keeper = inject(DraftKeeper);
  readonly #memory = inject(BrowserMemory);
  readonly #session = inject(SessionStore);
  readonly #window = inject(DOCUMENT).defaultView;

  /** Answers whether the browser could keep it. */
  keep(personId: string | null, kept: KeptDraft): boolean {
    if (personId === null) this.#memory.write('session', writtenHere + kept.key, '');
    return this.#keeper.keep(unsent + kept.key, personId, kept, 'local');
  }

  recall(personId: string | null, key: string): KeptDraft | null {
    return readKept(key, this.#keeper.recall(unsent + key, personId, 'local'));
  }

  forget(personId: string | null, key: string): void {
    this.#keeper.forget(unsent + key, personId, 'local');
  }

  /** The proposals that the server has never seen, the last one first. Those that a visitor wrote here are theirs. */
  unsentOf(personId: string | null): KeptDraft[] {
    if (personId !== null && this.#session.isFromHere) {
      for (const { key } of this.#all(null)) if (this.#isWrittenHere(key)) this.adopt(personId, key);
    }
    return this.#all(personId).filter(isUnsent);
  }

  /** Those that a visitor began in this browser, nobody knows who: the last one first. */
  unclaimed(): KeptDraft[] {
    return this.#all(null).filter(isUnsent);
  }

  /** Tells the key of each text that another tab keeps, until what it answers is called. */
  watch(heard: (key: string) => void): () => void {
    const hear = ({ key, newValue }: StorageEvent): void => {
      const [, name] = key?.split(`.${unsent}`) ?? [];
      if (name !== undefined && newValue !== null) heard(name);
    };
    this.#window?.addEventListener('storage', hear);
    return () => this.#window?.removeEventListener('storage', hear);
  }

  /** What a visitor wrote is this person's from now on. */
  adopt(personId: string, key: string): void {
    const kept = this.recall(null, key);
    if (kept === null || !this.keep(personId, kept)) return;
    this.forget(null, key);
    this.#memory.remove('session', writtenHere + key);
  }

  #isWrittenHere(key: string): boolean {
    return this.#memory.read('session', writtenHere + key) !== null;
  }

  #all(personId: string | null): KeptDraft[] {
    return this.#keeper
      .formsOf(personId, unsent)
      .flatMap((form) => this.recall(personId, form.slice(unsent.length)) ?? [])
      .sort((one, other) => other.at.localeCompare(one.at));
  }
}

function isUnsent({ version, draft }: KeptDraft): boolean {
  return version === null && !isUntouched(draft);
}

/** A name that nobody else takes. The browser's own maker of such names is there on secure pages only. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function readKept(key: string, value: unknown): KeptDraft | null {
  if (typeof value !== 'object' || value === null) return null;
  const { draft, version, at } = value as Partial<KeptDraft>;
  const read = readDraft(draft);
  return read && { key, draft: read, version: typeof version === 'number' ? version : null, at: String(at) };
}

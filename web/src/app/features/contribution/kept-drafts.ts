import { DOCUMENT, Service, inject } from '@angular/core';
import { DraftKeeper } from '../../core/draft-keeper';
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

/**
 * The proposals that this browser keeps until the server has them: in its own memory, so that closing the tab loses
 * nothing; under the person's name once it is known; erased at sign-out.
 */
@Service()
export class KeptDrafts {
  readonly #keeper = inject(DraftKeeper);
  readonly #window = inject(DOCUMENT).defaultView;

  /** Answers whether the browser could keep it. */
  keep(personId: string | null, kept: KeptDraft): boolean {
    return this.#keeper.keep(unsent + kept.key, personId, kept, 'local');
  }

  recall(personId: string | null, key: string): KeptDraft | null {
    return readKept(key, this.#keeper.recall(unsent + key, personId, 'local'));
  }

  forget(personId: string | null, key: string): void {
    this.#keeper.forget(unsent + key, personId, 'local');
  }

  /** The proposals that the server has never seen, the last one first. Those of a visitor become the person's. */
  unsentOf(personId: string | null): KeptDraft[] {
    if (personId !== null) this.adopt(personId);
    return this.#all(personId).filter(({ version, draft }) => version === null && !isUntouched(draft));
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

  /** What was written here before signing in is the person's from now on. */
  adopt(personId: string): void {
    for (const kept of this.#all(null)) {
      if (this.keep(personId, kept)) this.forget(null, kept.key);
    }
  }

  #all(personId: string | null): KeptDraft[] {
    return this.#keeper
      .formsOf(personId, unsent)
      .flatMap((form) => this.recall(personId, form.slice(unsent.length)) ?? [])
      .sort((one, other) => other.at.localeCompare(one.at));
  }
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

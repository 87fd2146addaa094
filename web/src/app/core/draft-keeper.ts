import { Service, inject, signal } from '@angular/core';
import { BrowserMemory } from './browser-memory';

const beginning = 'brouillon.';
/** The key of drafts of somebody who has not signed in. */
const nobody = 'visiteur';

/** This tab, for what is typed in passing; or this browser, for a long text that must outlive its tab. */
export type KeepingPlace = 'session' | 'local';

/**
 * Keeps what is typed in a form until it is sent, under the person's name: the end of a session, a reload, a visit to
 * the provider or a colleague who signs in loses no text, and nobody else is shown it. Signing out erases one's own.
 * Never give it a password.
 */
@Service()
export class DraftKeeper {
  readonly #memory = inject(BrowserMemory);
  readonly #isRefused = signal(false);
  #isStopped = false;

  /** Something was typed, and this browser could not keep it. */
  readonly isRefused = this.#isRefused.asReadonly();

  /** Answers whether the browser could keep it. */
  keep(form: string, personId: string | null, typed: unknown, place: KeepingPlace = 'session'): boolean {
    if (this.#isStopped) return false;
    const key = keyOf(form, personId);
    const isKept = this.#memory.write(place, key, JSON.stringify(typed));
    if (isKept && place === 'session') this.#memory.remove('local', key);
    this.#isRefused.set(!isKept);
    return isKept;
  }

  /** What was typed and not sent; null when there is nothing. Its shape is the form's to check. */
  recall(form: string, personId: string | null, place: KeepingPlace = 'session'): unknown {
    const key = keyOf(form, personId);
    const kept = this.#memory.read(place, key) ?? this.#memory.read('local', key);
    if (kept === null) return null;
    try {
      return JSON.parse(kept) as unknown;
    } catch {
      return null;
    }
  }

  forget(form: string, personId: string | null, place: KeepingPlace = 'session'): void {
    this.#memory.remove(place, keyOf(form, personId));
    this.#memory.remove('local', keyOf(form, personId));
  }

  /** The forms of which something is kept in this browser, among those whose name begins so. */
  formsOf(personId: string | null, beginningOfName: string): string[] {
    const owner = keyOf('', personId);
    return this.#memory.keys('local', owner + beginningOfName).map((key) => key.slice(owner.length));
  }

  /** What others than this person typed in this tab stays in this browser without it, for when they come back. */
  shelterAllBut(personId: string | null): void {
    for (const key of this.#memory.keys('session', beginning)) {
      if (isOf(key, personId) || isOf(key, null)) continue;
      const typed = this.#memory.read('session', key);
      if (typed !== null && this.#memory.write('local', key, typed)) this.#memory.remove('session', key);
    }
  }

  /** Whether somebody else than this person typed it. What a visitor typed in passing goes with whoever signs out. */
  isOfAnother(personId: string, place: KeepingPlace, key: string): boolean {
    return key.startsWith(beginning) && !isOf(key, personId) && !(place === 'session' && isOf(key, null));
  }

  /** Keeps nothing more: the person signed out. */
  stop(): void {
    this.#isStopped = true;
  }
}

function isOf(key: string, personId: string | null): boolean {
  return key.startsWith(keyOf('', personId));
}

function keyOf(form: string, personId: string | null): string {
  return `${beginning}${personId ?? nobody}.${form}`;
}

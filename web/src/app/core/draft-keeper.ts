import { Service, inject } from '@angular/core';
import { BrowserMemory } from './browser-memory';

const beginning = 'brouillon.';
/** Whoever has not signed in. */
const nobody = 'visiteur';

/** This tab, for what is typed in passing; or this browser, for a long text that must outlive its tab. */
export type KeepingPlace = 'session' | 'local';

/**
 * Keeps what is typed in a form until it is sent, under the person's name: the end of a session, a reload or a visit to
 * the provider loses no text, and nobody else is shown it. Signing out erases it. Never give it a password.
 */
@Service()
export class DraftKeeper {
  readonly #memory = inject(BrowserMemory);
  #isStopped = false;

  /** Answers whether the browser could keep it. */
  keep(form: string, personId: string | null, typed: unknown, place: KeepingPlace = 'session'): boolean {
    return !this.#isStopped && this.#memory.write(place, keyOf(form, personId), JSON.stringify(typed));
  }

  /** What was typed and not sent; null when there is nothing. Its shape is the form's to check. */
  recall(form: string, personId: string | null, place: KeepingPlace = 'session'): unknown {
    const kept = this.#memory.read(place, keyOf(form, personId));
    if (kept === null) return null;
    try {
      return JSON.parse(kept) as unknown;
    } catch {
      return null;
    }
  }

  forget(form: string, personId: string | null, place: KeepingPlace = 'session'): void {
    this.#memory.remove(place, keyOf(form, personId));
  }

  /** The forms of which something is kept in this browser, among those whose name begins so. */
  formsOf(personId: string | null, beginningOfName: string): string[] {
    const owner = keyOf('', personId);
    return this.#memory.keys('local', owner + beginningOfName).map((key) => key.slice(owner.length));
  }

  /** Forgets what others typed here; what was typed before signing in stays. */
  keepOnlyOf(personId: string): void {
    for (const place of ['session', 'local'] as const) {
      for (const key of this.#memory.keys(place, beginning)) {
        const isTheirs = [personId, nobody].some((owner) => key.startsWith(`${beginning}${owner}.`));
        if (!isTheirs) this.#memory.remove(place, key);
      }
    }
  }

  /** Keeps nothing more: the person signed out. */
  stop(): void {
    this.#isStopped = true;
  }
}

function keyOf(form: string, personId: string | null): string {
  return `${beginning}${personId ?? nobody}.${form}`;
}

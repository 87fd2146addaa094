import { Service, inject } from '@angular/core';
import { BrowserMemory } from './browser-memory';

const beginning = 'brouillon.';
/** Whoever has not signed in. */
const nobody = 'visiteur';

/**
 * Keeps what is typed in a form until it is sent, in this tab, under the person's name: the end of a session, a reload
 * or a visit to the provider loses no text, and nobody else is shown it. Never give it a password.
 */
@Service()
export class DraftKeeper {
  readonly #memory = inject(BrowserMemory);
  #isStopped = false;

  keep(form: string, personId: string | null, typed: unknown): void {
    if (!this.#isStopped) this.#memory.write('session', keyOf(form, personId), JSON.stringify(typed));
  }

  /** What was typed and not sent; null when there is nothing. Its shape is the form's to check. */
  recall(form: string, personId: string | null): unknown {
    const kept = this.#memory.read('session', keyOf(form, personId));
    if (kept === null) return null;
    try {
      return JSON.parse(kept) as unknown;
    } catch {
      return null;
    }
  }

  forget(form: string, personId: string | null): void {
    this.#memory.remove('session', keyOf(form, personId));
  }

  /** Forgets what others typed in this tab; what was typed before signing in stays. */
  keepOnlyOf(personId: string): void {
    for (const key of this.#memory.keys('session', beginning)) {
      const isTheirs = [personId, nobody].some((owner) => key.startsWith(`${beginning}${owner}.`));
      if (!isTheirs) this.#memory.remove('session', key);
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

import { Service, inject } from '@angular/core';
import { LastPlace } from './last-place';

/** All that we keep in a browser begins so. */
const prefix = 'recueil.';
/** Written and taken away, to know whether anything can be kept. */
const trial = 'essai';
/** How the pages look is nobody's secret. */
const kept = new Set(['recueil.apparence']);

/**
 * What this browser keeps for us. Storage may be refused or full: nothing then is kept, and nothing breaks.
 * `erase` leaves nothing of a person behind, for the next one at a shared desk.
 */
@Service()
export class BrowserMemory {
  readonly #lastPlace = inject(LastPlace);

  read(storage: 'local' | 'session', key: string): string | null {
    return this.#try(() => this.#of(storage).getItem(prefix + key));
  }

  /** Answers whether it could be kept. */
  write(storage: 'local' | 'session', key: string, value: string): boolean {
    return (
      this.#try(() => {
        this.#of(storage).setItem(prefix + key, value);
        return true;
      }) ?? false
    );
  }

  remove(storage: 'local' | 'session', key: string): void {
    this.#try(() => this.#of(storage).removeItem(prefix + key));
  }

  /** Whether it keeps nothing at all: private windows and some policies refuse it. */
  isRefused(storage: 'local' | 'session'): boolean {
    const isKept = this.write(storage, trial, '');
    this.remove(storage, trial);
    return !isKept;
  }

  /** The keys, without our prefix, that begin so. */
  keys(storage: 'local' | 'session', beginning: string): string[] {
    const all = this.#try(() => Object.keys(this.#of(storage))) ?? [];
    return all.filter((key) => key.startsWith(prefix + beginning)).map((key) => key.slice(prefix.length));
  }

  /** Erases what is ours in both storages, appearance and what is to stay excepted; nothing more is kept until the next page. */
  erase(isToStay: (storage: 'local' | 'session', key: string) => boolean = () => false): void {
    this.#lastPlace.stop();
    for (const storage of ['local', 'session'] as const) {
      for (const key of this.keys(storage, '')) {
        if (!kept.has(prefix + key) && !isToStay(storage, key)) this.remove(storage, key);
      }
    }
  }

  #of(storage: 'local' | 'session'): Storage {
    return storage === 'local' ? localStorage : sessionStorage;
  }

  #try<Value>(act: () => Value): Value | null {
    try {
      return act();
    } catch {
      return null;
    }
  }
}

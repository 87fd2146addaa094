import { type WritableSignal, effect, inject, untracked } from '@angular/core';
import { DraftKeeper } from './draft-keeper';
import { SessionStore } from './session-store';

/**
 * Keeps what is typed in the fields of a form, as {@link DraftKeeper} does, until they are again as they began: sent, or
 * emptied. `form`: unique to what the form is about. To be called where one may inject. Never give it a password.
 */
export function keepFields(form: () => string, fields: Readonly<Record<string, WritableSignal<string>>>): void {
  const drafts = inject(DraftKeeper);
  const { pagePerson } = inject(SessionStore);
  const all = Object.entries(fields).map(([name, field]) => ({ name, field, begun: untracked(field) }));
  let opened: string | null = null;

  function recall(key: string): void {
    const kept = (drafts.recall(key, pagePerson()) ?? {}) as Partial<Record<string, unknown>>;
    for (const { name, field, begun } of all) {
      const typed = kept[name];
      if (typeof typed === 'string') field.set(typed);
      else if (opened !== null) field.set(begun);
    }
    opened = key;
  }

  effect(() => {
    const [key, personId] = [form(), pagePerson()];
    if (key !== opened) untracked(() => recall(key));
    const typed = Object.fromEntries(all.map(({ name, field }) => [name, field()]));
    const isAsBegun = all.every(({ name, begun }) => typed[name] === begun);
    untracked(() => {
      if (isAsBegun) drafts.forget(key, personId);
      else drafts.keep(key, personId, typed);
    });
  });
}

import type { Actor } from '../actor';
import { cast } from './cast';

/** What the policy may answer, as HTTP will say it. */
export type Answer = 'yes' | 'sign-in' | 'hidden' | 'forbidden' | 'state';

/**
 * Expectations written by hand: one line for each action, one column for each person (`a=b`: the same for both).
 * A cell lists the states, by letter, in which the person may. `-`: theirs, in none of these states (409);
 * `.`: never theirs (403). In a state that the cell of `read` lacks, everything else is hidden (404).
 */
export interface Grid {
  actions: string[];
  people: string[];
  expected: (who: string, action: string, state: string) => Answer;
}

export function grid(text: string): Grid {
  const [head = '', ...lines] = text.trim().split('\n');
  const columns = head.trim().split(/\s+/).slice(1);
  const rows = new Map(
    lines.map((line) => {
      const [action = '', ...cells] = line.trim().split(/\s+/);
      if (cells.length !== columns.length)
        throw new Error(`${action}: ${cells.length} cells, ${columns.length} columns`);
      return [action, cells];
    }),
  );
  const columnOf = new Map(columns.flatMap((names, index) => names.split('=').map((name) => [name, index] as const)));
  const cell = (who: string, action: string): string => rows.get(action)?.[columnOf.get(who) ?? -1] ?? 'absent';

  return {
    actions: [...rows.keys()],
    people: [...columnOf.keys()],
    expected(who, action, state) {
      const mine = cell(who, action);
      if (mine.includes(state)) return 'yes';
      if (who === 'anon') return 'sign-in';
      if (action === 'read' || !cell(who, 'read').includes(state)) return 'hidden';
      return mine === '.' ? 'forbidden' : 'state';
    },
  };
}

/** The actor of a column. */
export function actorOf(who: string): Actor {
  const actor = cast[who];
  if (actor === undefined) throw new Error(`nobody is called ${who}`);
  return actor;
}

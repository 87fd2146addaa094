import { relationWords } from '../access/access-document-words';
import type { Action } from '../access/actions';
import type { RecordName } from '../access/facts';
import { rulesOn } from '../access/policy';

/** Whom the policy lets do this in a state, in words; « † » where a condition must hold too. */
export function peopleWho(record: RecordName, action: Action, state: string): string {
  const rules = rulesOn(record, action).filter(
    ({ states }) => states === undefined || (states as readonly string[]).includes(state),
  );
  const people = rules.flatMap(({ allow, when }) =>
    allow.map((relation) => `${relationWords[relation]}${when?.length ? '†' : ''}`),
  );
  const distinct = [...new Set(people)].filter((one) => !one.endsWith('†') || !people.includes(one.slice(0, -1)));
  return distinct.join(', ');
}

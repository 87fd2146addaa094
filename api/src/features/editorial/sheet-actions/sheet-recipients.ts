import { peopleWhoCan, type SheetRecipient } from '@recueil/domain';
import type { ActivePerson } from '#rooms/submissions';
import { secretariatOf, validatorsOf, type SheetAct, type SheetActDone } from './sheet-act';

type Ids = readonly (string | null | undefined)[];

const idsOf: Record<SheetRecipient, (act: SheetAct, done: SheetActDone) => Ids> = {
  author: ({ sheet }) => [sheet.authorId],
  'co-authors': ({ sheet }) => sheet.coAuthorIds,
  secretariat: ({ sheet, people }) => secretariatOf(sheet, people),
  'other-side': ({ sheet, people, caller }) =>
    sheet.authorId === caller.actor.id ? secretariatOf(sheet, people) : [sheet.authorId],
  corrector: ({ sheet }) => [sheet.correction?.accountId],
  person: (_act, { person }) => [person?.id],
  'second-person': nearest,
  asker: ({ sheet }) => [sheet.redaction?.askedById],
  validators: ({ sheet }, { news }) => (news?.toValidate === true ? validatorsOf(sheet) : []),
};

/** Of whom something is asked for themselves, even when the act is theirs. */
const evenWhoActs: readonly SheetRecipient[] = ['validators', 'person'];

/** Who is told, among those who may come in: never whoever acts, of their own act. */
export function recipientsOf(whom: SheetRecipient, act: SheetAct, done: SheetActDone): ActivePerson[] {
  const ids = idsOf[whom](act, done);
  const people = done.person === undefined ? act.people : [...act.people, done.person];
  const isTold = ({ id }: ActivePerson): boolean => evenWhoActs.includes(whom) || id !== act.caller.actor.id;
  return people.filter((person) => ids.includes(person.id) && isTold(person));
}

/** Who is asked to agree to an erasing: those who know the sheet; administrators where there is nobody else. */
function nearest({ people, caller, facts }: SheetAct): Ids {
  const redactionBy = caller.actor.id;
  const able = people.filter((one) => peopleWhoCan([one], 'agree-to-redaction', { ...facts, redactionBy }).length > 0);
  const near = able.filter((one) => peopleWhoCan([one], 'redact', { ...facts, redactionBy: null }).length > 0);
  return (near.length > 0 ? near : able).map(({ id }) => id);
}

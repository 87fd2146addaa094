import type { SheetState } from '../../access/facts';
import type { SheetAction, SheetDestination, SheetRow, SheetTurningPoint } from './sheet-row';

const whyErased = 'un passage en a été effacé\u202f; elle reviendra quand son auteur aura validé le texte qui reste.';

/** What is done with a sheet once it was online: the one place that says what each action does. */
export const sheetRows: readonly SheetRow[] = [
  {
    action: 'revise',
    from: ['online'],
    to: [{ state: 'same' }],
    event: 'submission.revision-opened',
    opens: 'draft',
  },
  {
    action: 'revise-by-committee',
    from: ['online'],
    to: [{ state: 'same' }],
    event: 'submission.revision-opened',
    opens: 'rewriting',
  },
  {
    action: 'correct',
    from: ['online'],
    to: [{ state: 'same' }],
    event: 'sheet.correction-proposed',
    needs: ['corrected-text'],
    effect: 'propose-correction',
    tells: [{ whom: 'other-side', notice: 'correction-proposed' }],
  },
  {
    action: 'agree-to-correction',
    from: ['online'],
    to: [{ state: 'same' }],
    event: 'sheet.corrected',
    needs: ['correction-shown'],
    effect: 'publish-correction',
    tells: [{ whom: 'corrector', notice: 'correction-accepted' }],
  },
  {
    action: 'drop-correction',
    from: ['online', 'archived'],
    to: [{ state: 'same' }],
    event: 'sheet.correction-declined',
    needs: ['correction-shown'],
    effect: 'drop-correction',
    tells: [{ whom: 'corrector', notice: 'correction-dropped' }],
  },
  {
    action: 'archive',
    from: ['online'],
    to: [{ state: 'archived' }],
    event: 'sheet.archived',
    needs: ['reason', 'reason-for-readers'],
    tells: [
      { whom: 'author', notice: 'taken-off' },
      { whom: 'co-authors', notice: 'taken-off' },
      { whom: 'secretariat', notice: 'taken-off' },
    ],
  },
  {
    action: 'restore',
    from: ['archived'],
    to: [{ state: 'online' }],
    event: 'sheet.restored',
  },
  {
    action: 'withdraw-urgently',
    from: ['online'],
    to: [{ state: 'archived' }],
    event: 'sheet.withdrawn-urgently',
    needs: ['reason', 'reason-for-readers'],
    tells: [
      { whom: 'author', notice: 'taken-off' },
      { whom: 'co-authors', notice: 'taken-off' },
      { whom: 'secretariat', notice: 'taken-off' },
    ],
  },
  {
    action: 'confirm-still-valid',
    from: ['online'],
    to: [{ state: 'same' }],
    event: 'sheet.confirmed',
    effect: 'confirm-validity',
  },
  {
    action: 'nominate-referent',
    from: ['online', 'archived'],
    to: [{ state: 'same' }],
    event: 'submission.referent-nominated',
    needs: ['address'],
    effect: 'invite-referent',
    tells: [{ whom: 'person', notice: 'to-accept' }],
  },
  {
    action: 'redact',
    from: ['online', 'archived'],
    to: [{ state: 'same' }],
    event: 'sheet.redaction-asked',
    needs: ['passage', 'reason'],
    effect: 'ask-redaction',
    tells: [{ whom: 'second-person', notice: 'redaction-asked' }],
  },
  {
    action: 'agree-to-redaction',
    from: ['online', 'archived'],
    to: [{ state: 'archived', when: 'read-online', told: whyErased }, { state: 'same' }],
    event: 'sheet.passage-redacted',
    needs: ['redaction-shown'],
    effect: 'erase-passage',
    tells: [
      { whom: 'validators', notice: 'validate-redacted' },
      { whom: 'asker', notice: 'redacted' },
      { whom: 'author', notice: 'redacted' },
      { whom: 'co-authors', notice: 'redacted' },
    ],
  },
  {
    action: 'drop-redaction',
    from: ['online', 'archived'],
    to: [{ state: 'same' }],
    event: 'sheet.redaction-dropped',
    needs: ['redaction-shown'],
    effect: 'drop-redaction',
    tells: [{ whom: 'asker', notice: 'redaction-dropped' }],
  },
  {
    action: 'validate-redacted',
    from: ['archived'],
    to: [{ state: 'online', when: 'off-by-erasing' }, { state: 'same' }],
    event: 'sheet.validated-again',
    needs: ['text-shown'],
    effect: 'validate-what-is-left',
  },
];

/** What an action does in a state; undefined when it is not possible there. */
export function sheetRowFor(action: SheetAction, state: SheetState): SheetRow | undefined {
  return sheetRows.find((row) => row.action === action && row.from.includes(state));
}

/** Where a row leads, by what holds of the sheet before anything is done. */
export function sheetDestination(
  { to }: SheetRow,
  holds: (point: SheetTurningPoint) => boolean,
): SheetDestination<SheetState> {
  return to.find(({ when }) => when === undefined || holds(when)) ?? { state: 'same' };
}

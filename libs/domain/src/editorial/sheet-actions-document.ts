import { stateWords } from '../access/access-document-words';
import { actionLabels } from '../access/actions';
import { sheetStates, type SheetState } from '../access/facts';
import { markdownTable } from '../access/markdown-table';
import { peopleWho } from './document-cells';
import { claimRows } from './table/claim-rows';
import { sheetNeedWords } from './table/sheet-need-words';
import { sheetNotices, type SheetNews, type SheetNoticeKind } from './table/sheet-notices';
import {
  claimRecipientWords,
  openingWords,
  sheetEffectWords,
  sheetMoveWords,
  sheetRecipientWords,
  sheetTurningPoints,
  type ClaimAction,
  type ClaimRow,
  type SheetDestination,
  type SheetRow,
} from './table/sheet-row';
import { sheetRows } from './table/sheet-rows';

/** What is done with a sheet once it was online, as the last part of the page on the workflow. */
export function sheetSections(): string[] {
  return [
    '## Une fois la fiche parue',
    'La fiche en ligne ne change pas pendant qu’on la révise\u202f: la révision suit le parcours ci-dessus.',
    ...sheetStates.map(section),
    claims(),
  ];
}

function section(state: SheetState): string {
  const rows = sheetRows.filter(({ from }) => from.includes(state)).map((row) => line(row, state));
  const head = ['Action', 'Qui', 'Devient', 'Il faut', 'Ce qui se passe', 'Sont prévenus'];
  return [`### ${stateWords[state]}`, markdownTable(head, rows)].join('\n\n');
}

function line(row: SheetRow, state: SheetState): string[] {
  return [
    actionLabels.sheet[row.action],
    peopleWho('sheet', row.action, state),
    row.to.map(destination).join('\u202f; '),
    (row.needs ?? []).map((name) => sheetNeedWords[name].phrase).join('\u202f; '),
    happenings(row).join('\u202f; '),
    (row.tells ?? []).map(({ whom, notice }) => `${sheetRecipientWords[whom]} (${subject(notice)})`).join('\u202f; '),
  ];
}

function happenings({ to: [first, ...others], effect, opens }: SheetRow): string[] {
  const moves = first !== undefined && first.state !== 'same' && others.length === 0 ? [first.state] : [];
  return [
    ...moves.map((state) => sheetMoveWords[state]),
    ...(opens === undefined ? [] : [`${openingWords}\u202f: ${stateWords[opens]}`]),
    ...(effect === undefined ? [] : [sheetEffectWords[effect]]),
  ];
}

function destination({ state, when }: SheetDestination<keyof typeof stateWords>): string {
  const words = state === 'same' ? 'ne change pas' : stateWords[state];
  return when === undefined ? words : `${words} si ${sheetTurningPoints[when]}`;
}

const inGeneral: SheetNews = {
  sheet: 'la fiche',
  actor: 'quelqu’un',
  toValidate: false,
  comesBack: false,
  isOrphan: false,
};

function subject(notice: SheetNoticeKind): string {
  const { asks, subject: words } = sheetNotices[notice];
  return asks ? `à vous\u202f: ${words(inGeneral)}` : words(inGeneral);
}

function claims(): string {
  const rows = (Object.entries(claimRows) as [ClaimAction, ClaimRow][]).map(([action, { from, to, tells }]) => [
    actionLabels.sheetClaim[action],
    stateWords[from],
    peopleWho('sheetClaim', action, from),
    stateWords[to],
    claimRecipientWords[tells],
  ]);
  return ['### C’est ma fiche', markdownTable(['Action', 'De', 'Qui', 'Devient', 'Sont prévenus'], rows)].join('\n\n');
}

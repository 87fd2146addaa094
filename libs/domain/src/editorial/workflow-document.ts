import { stateWords as stateNames } from '../access/access-document-words';
import { actionLabels } from '../access/actions';
import { submissionStates, type SubmissionState } from '../access/facts';
import { markdownTable } from '../access/markdown-table';
import { turnOf } from './deadlines';
import { peopleWho } from './document-cells';
import { defaultSettings } from './settings';
import { sheetSections } from './sheet-actions-document';
import { guardWords } from './table/guard-words';
import { needWords } from './table/need-words';
import { noticeKinds } from './table/notice-kinds';
import {
  byItselfWords,
  labelOf,
  penWords,
  recipientWords,
  turningPoints,
  type Destination,
  type WorkflowRow,
} from './table/row';
import { workflow } from './table/workflow';

const introduction = `# De l’idée à la fiche en ligne

Cette page est produite à partir de la table que le serveur applique (\`libs/domain/src/editorial/table\`). Elle ne se modifie pas à la main\u202f: on change la table, puis \`UPDATE_DOCS=1 npm test -- workflow-document\`. Qui peut agir vient de la politique d’accès\u202f: voir [Qui peut faire quoi](access.md), où chaque règle est dite en entier.

- Rien ne paraît que son auteur n’ait validé, à la lettre\u202f: la validation porte sur l’empreinte d’une version. Changer un caractère fait une nouvelle version, que ni les avis ni la validation d’avant ne couvrent.
- Le silence ne vaut jamais accord.
- Un refus se dit dans cet ordre\u202f: introuvable (404), jamais vous (403), pas à cette étape, puis pas sur cette version de la page (409), puis pas encore complet (422).
- «\u202f†\u202f» signale une condition, à lire dans la politique d’accès. «\u202fÀ vous\u202f» ouvre l’objet d’un message quand quelque chose est demandé, et seulement alors.`;

/** The workflow as a page in French, for those who decide on it and those who audit it. */
export function workflowDocument(): string {
  const parts = [
    introduction,
    diagram(),
    beginnings(),
    ...submissionStates.map(section),
    deadlines(),
    ...sheetSections(),
  ];
  return parts.join('\n\n') + '\n';
}

/** Actions possible nearly everywhere would hide the others. */
function isEverywhere({ from }: WorkflowRow): boolean {
  return from.length > 5;
}

function diagram(): string {
  const names = submissionStates.map((state) => `  state "${stateNames[state]}" as ${key(state)}`);
  const starts = workflow.entries.map(
    ({ record, action, to }) => `  [*] --> ${key(to)}: ${entryLabel(record, action)}`,
  );
  const ends = workflow.finalStates.map((state) => `  ${key(state)} --> [*]`);
  const everywhere = workflow.rows.filter((row) => isEverywhere(row) && row.to.some(({ state }) => state !== 'same'));
  return [
    '## Le parcours',
    ['```mermaid', 'stateDiagram-v2', ...names, ...starts, ...arrows(), ...ends, '```'].join('\n'),
    `À toute étape en cours\u202f: ${everywhere.map(({ action }) => `«\u202f${labelOf(action)}\u202f»`).join(', ')}.`,
  ].join('\n\n');
}

/** One arrow for all that leads from one state to another. */
function arrows(): string[] {
  const labels = new Map<string, string[]>();
  for (const row of workflow.rows.filter((one) => !isEverywhere(one))) {
    for (const from of row.from) {
      for (const { state } of row.to) {
        if (state === 'same' || state === from) continue;
        const arrow = `  ${key(from)} --> ${key(state)}`;
        labels.set(arrow, [...(labels.get(arrow) ?? []), labelOf(row.action)]);
      }
    }
  }
  return [...labels].map(([arrow, words]) => `${arrow}: ${words.join(', ')}`);
}

function beginnings(): string {
  const rows = workflow.entries.map(({ record, action, to }) => [entryLabel(record, action), stateNames[to]]);
  return ['## Comment commence une fiche', markdownTable(['Action', 'Étape'], rows)].join('\n\n');
}

function section(state: SubmissionState): string {
  const rows = workflow.rows.filter(({ from }) => from.includes(state));
  const end = workflow.finalStates.includes(state) ? 'Étape finale.' : waiting(state);
  const table = markdownTable(
    ['Action', 'Qui', 'Devient', 'Il faut', 'À condition que', 'Le texte', 'La plume', 'Sont prévenus'],
    rows.map((row) => line(row, state)),
  );
  return [`## ${stateNames[state]}`, end, ...(rows.length > 0 ? [table] : [])].join('\n\n');
}

function waiting(state: SubmissionState): string {
  const turn = turnOf(state);
  if (turn === null) return 'Aucun délai ne court.';
  return turn === 'author' ? 'Le temps qui passe est celui de l’auteur.' : 'Le temps qui passe est celui du comité.';
}

function line(row: WorkflowRow, state: SubmissionState): string[] {
  return [
    labelOf(row.action),
    who(row, state),
    row.to.map((to) => destination(to, row)).join('\u202f; '),
    (row.needs ?? []).map((name) => needWords[name].phrase).join('\u202f; '),
    (row.guards ?? []).map((name) => guardWords[name].phrase).join('\u202f; '),
    content(row),
    row.pen === undefined ? '' : penWords[row.pen],
    (row.tells ?? []).map(({ whom, notice }) => `${recipientWords[whom]} (${subject(notice)})`).join('\u202f; '),
  ];
}

function who(row: WorkflowRow, state: SubmissionState): string {
  const people = peopleWho('submission', row.action, state);
  return row.alsoBy === undefined ? people : `${people}, ${byItselfWords[row.alsoBy]}`;
}

function destination({ state, when }: Destination, { opens }: WorkflowRow): string {
  const words = state === 'same' ? 'ne change pas' : stateNames[state];
  const opened = opens === undefined ? '' : ` (une nouvelle fiche s’ouvre\u202f: ${stateNames[opens]})`;
  return when === undefined ? `${words}${opened}` : `${words} si ${turningPoints[when]}`;
}

function content({ revision, validation }: WorkflowRow): string {
  const words = [
    ...(revision === undefined ? [] : ['une version est figée']),
    ...(validation === 'write' ? ['la validation est écrite'] : []),
    ...(validation === 'delete' ? ['la validation, s’il y en a une, est effacée'] : []),
  ];
  return words.join('\u202f; ');
}

function subject(notice: keyof typeof noticeKinds): string {
  const { asks, subject: words } = noticeKinds[notice];
  return asks ? `à vous\u202f: ${words}` : words;
}

function deadlines(): string {
  const rows = submissionStates.flatMap((state) => {
    const rule = defaultSettings.deadlines[state];
    if (rule === null) return [];
    const words = 'workingDays' in rule ? `${rule.workingDays} jours ouvrés` : `${rule.meetings} séance du comité`;
    return [[stateNames[state], words, turnOf(state) === 'author' ? 'l’auteur' : 'le comité']];
  });
  return [
    '## Délais par défaut',
    'Ils se règlent, étape par étape\u202f: en jours ouvrés (les jours fériés nationaux sont connus), ou d’après les dates de séance du comité. Une pause les arrête. Le retard se calcule, il ne s’enregistre pas.',
    markdownTable(['Étape', 'Délai', 'Temps de'], rows),
    `Qui peut valider à la place de l’auteur le peut ${defaultSettings.standInAfterDays} jours ouvrés après la fin de son délai, si l’auteur n’a pas demandé de modification. Une correction de l’auteur est petite jusqu’à ${defaultSettings.smallAmendmentWords} mots.`,
  ].join('\n\n');
}

function entryLabel(record: 'submission' | 'sheet', action: string): string {
  return (actionLabels[record] as Record<string, string>)[action] ?? action;
}

function key(state: SubmissionState): string {
  return state.replaceAll('-', '_');
}

import { sightDocument } from '../sight/sight-document';
import { columnOrder, recordWords, relationWords, statesOf, stateWords } from './access-document-words';
import { actionLabels, recordNames } from './actions';
import { conditions } from './conditions';
import type { RecordName } from './facts';
import { markdownTable as table } from './markdown-table';
import { rulesOf } from './policy';
import type { Relation } from './relations';
import type { Rule } from './rule';

const introduction = `# Qui peut faire quoi

Cette page est produite à partir de la table que le serveur applique (\`libs/domain/src/access\`). Elle ne se modifie pas à la main\u202f: on change la table, puis \`UPDATE_DOCS=1 npm test -- access-document\`.

- Ce qu’aucune ligne ne permet est refusé.
- Une personne qui a deux rôles ne gagne jamais ce que l’un des deux interdit\u202f: nul ne juge, ne confie ni ne publie une fiche dont il est auteur ou coauteur. Là où le secrétariat n’a personne d’autre, un administrateur supplée.
- Administrer les comptes ne donne pas à lire les fiches en cours. L’administrateur voit à quelle étape elles sont et qui peut agir\u202f; il n’en lit le texte que lorsqu’il supplée le secrétariat. Il ne peut pas se donner d’autre rôle\u202f: il y faut une seconde personne, et l’historique le garde.
- Un refus se dit dans cet ordre\u202f: connectez-vous (401), introuvable (404, comme si la page n’existait pas), jamais vous (403), pas maintenant (409).

Dans les tableaux «\u202fQui, à quelle étape\u202f»\u202f: les numéros sont ceux des étapes, «\u202foui\u202f» vaut pour toutes, «\u202f†\u202f» signale une condition, à lire dans la règle.`;

/** The policy as a page in French, for those who decide on it and those who audit it. */
export function accessDocument(): string {
  return [introduction, ...recordNames.map(section), sightDocument()].join('\n\n') + '\n';
}

function section(record: RecordName): string {
  const { title, about } = recordWords[record];
  const states = statesOf[record];
  const legend = states?.map((state, index) => `${index + 1} ${stateWords[state]}`).join(' · ');
  return [
    `## ${title}`,
    about,
    ...(legend === undefined ? [] : [`Étapes\u202f: ${legend}.`]),
    '### Règles',
    rulesTable(record),
    '### Qui, à quelle étape',
    matrix(record),
  ].join('\n\n');
}

function rulesTable(record: RecordName): string {
  const rows = rulesOf(record).map((rule) => [
    labelOf(rule),
    rule.sentence,
    (rule.when ?? []).map((name) => conditions[name].phrase).join('\u202f; '),
    rule.never.map((relation) => relationWords[relation]).join(', '),
  ]);
  const ordered = Object.values<string>(actionLabels[record]).flatMap((label) => rows.filter(([own]) => own === label));
  return table(['Action', 'Règle', 'À condition que', 'Jamais'], ordered);
}

function matrix(record: RecordName): string {
  const rules = rulesOf(record);
  const columns = columnOrder.filter((relation) => rules.some((rule) => rule.allow.includes(relation)));
  const rows = Object.entries<string>(actionLabels[record]).map(([action, label]) => [
    label,
    ...columns.map((relation) =>
      cell(
        record,
        rules.filter((rule) => rule.action === action),
        relation,
      ),
    ),
  ]);
  return table(['Action', ...columns.map((relation) => relationWords[relation])], rows);
}

/** The states in which someone who is this, and nothing else, may. */
function cell(record: RecordName, rules: readonly Rule[], relation: Relation): string {
  const mine = rules.filter((rule) => {
    const also = impliedBy(relation);
    return rule.allow.some((one) => also.includes(one)) && !rule.never.some((one) => also.includes(one));
  });
  const always = mine.filter((rule) => !rule.when?.length);
  const states: readonly string[] = statesOf[record] ?? [];
  const within = (some: readonly Rule[], state: string): boolean =>
    some.some((rule) => rule.states === undefined || (rule.states as readonly string[]).includes(state));

  if (always.some((rule) => rule.states === undefined)) return 'oui';
  if (mine.length > 0 && mine.every((rule) => rule.states === undefined)) return 'oui†';
  const marks = states.flatMap((state, index) =>
    within(always, state) ? `${index + 1}` : within(mine, state) ? `${index + 1}†` : [],
  );
  return marks.length === 0 ? '—' : marks.join(' ');
}

function impliedBy(relation: Relation): readonly Relation[] {
  if (relation === 'anyone') return ['anyone'];
  if (relation === 'member') return ['member', 'any-member', 'agent', 'anyone'];
  if (relation === 'secretary') return ['secretary', 'any-secretary', 'agent', 'anyone'];
  return [relation, 'agent', 'anyone'];
}

function labelOf({ record, action }: Rule): string {
  return (actionLabels[record] as Record<string, string>)[action] ?? action;
}

import { relationWords, stateWords } from '../access/access-document-words';
import { submissionStates, type SubmissionState } from '../access/facts';
import { markdownTable } from '../access/markdown-table';
import type { Relation } from '../access/relations';
import { seenTexts, sightParts, type SightPart } from './parts';
import { sightOfRelations, type Sight } from './sight-of';

/** The columns, from left to right; each is that and nothing else. */
const columns = [
  'author',
  'co-author',
  'delegate',
  'link-reader',
  'member',
  'secretary',
  'acting-secretary',
  'administrator',
] as const satisfies readonly Relation[];

const introduction = `## Qui voit quoi d’une fiche en cours

Cette partie est produite à partir de \`libs/domain/src/sight\`, que suivent les pages, les listes, leur ordre, les fichiers joints, les messages et les mails.

- Ce qu’aucune ligne n’accorde ne se lit pas, ne s’affiche pas, ne se trie pas et ne s’annonce pas.
- Qui est plusieurs choses voit tout ce que chacune lui accorde, sauf le texte\u202f: il n’y en a qu’un. L’équipe de la fiche voit le sien, quels que soient ses autres rôles, et jamais ce que le comité se dit entre lui.
- Qui relit par un lien ne voit que le texte de l’équipe, avec les images et les fichiers qu’il nomme, sans coordonnées.`;

/** Who sees what of a submission under way, in French. */
export function sightDocument(): string {
  const head = columns.map((relation) => relationWords[relation]);
  const texts = submissionStates.map((state) => [
    stateWords[state],
    ...columns.map((relation) => textWords(seenBy(relation, state))),
  ]);
  const parts = Object.entries(sightParts).map(([part, words]) => [
    words,
    ...columns.map((relation) => statesOf(part as SightPart, relation)),
  ]);
  const legend = submissionStates.map((state, index) => `${index + 1} ${stateWords[state]}`).join(' · ');
  return [
    introduction,
    '### Quel texte, à quelle étape',
    Object.values(seenTexts)
      .map((words, index) => `${'ABCD'.charAt(index)}\u202f: ${words}`)
      .join(' · ') + '.',
    markdownTable(['Étape', ...head], texts),
    '### Quoi d’autre, à quelle étape',
    `Étapes\u202f: ${legend}.`,
    markdownTable(['Ce qui se voit', ...head], parts),
  ].join('\n\n');
}

function seenBy(relation: Relation, state: SubmissionState): Sight {
  return sightOfRelations(new Set([relation]), state);
}

function textWords({ text }: Sight): string {
  return text === null ? '—' : 'ABCD'.charAt(Object.keys(seenTexts).indexOf(text));
}

function statesOf(part: SightPart, relation: Relation): string {
  const seen = submissionStates.flatMap((state, index) =>
    seenBy(relation, state).parts.has(part) ? `${index + 1}` : [],
  );
  if (seen.length === submissionStates.length) return 'oui';
  return seen.length === 0 ? '—' : seen.join(' ');
}

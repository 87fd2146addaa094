import type { ErrorCode } from '@recueil/contracts';
import type { Outcome } from '@recueil/domain';
import { notFound, ProblemError } from '#core/errors/problem';

type Problem = Extract<Outcome, { ok: false }>['problem'];

const codes: Record<Problem['status'], ErrorCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  422: 'unprocessable',
};

const fieldWords: Record<string, string> = {
  title: 'Il manque un titre.',
  organisation: 'Il manque l’organisme.',
  origin: 'Il manque l’origine de la démarche.',
  results: 'Il manque les résultats.',
  principles: 'Il manque les principes adoptés.',
  advice: 'Il manque les conseils de mise en œuvre.',
  attachments: 'Décrivez chaque image jointe, pour qui ne la voit pas.',
  reason: 'Dites pourquoi.',
  personId: 'Choisissez une autre personne.',
  side: 'Choisissez un côté que vous tenez.',
  date: 'Choisissez une date à venir.',
  contentHash: 'Relisez le texte avant de le valider.',
  content: 'Le texte n’a pas changé.',
  blockingPoints: 'Un point bloquant ne va pas avec un avis favorable.',
};

/** The workflow's refusal as an answer: its status, its words, and what lacks field by field. */
export function problemOf(problem: Problem): ProblemError {
  if (problem.status === 404) return notFound();
  const code = problem.code === 'version-conflict' ? 'version-conflict' : codes[problem.status];
  const errors = problem.missing.map((field) => ({ field, message: fieldWords[field] ?? problem.sentence }));
  return new ProblemError(code, problem.sentence, {
    reason: problem.code,
    ...(errors.length > 0 && { errors }),
  });
}

import type { FastifyRequest } from 'fastify';
import { pagePersonHeader, visitorPage } from '@recueil/contracts';
import { ProblemError } from '../errors/problem';
import { readingMethods } from '../http/reading-methods';
import type { Caller } from './caller';

const sinceAnother =
  'Une autre personne s’est connectée dans ce navigateur\u202f: rien n’a été enregistré. Votre saisie reste à votre nom.';
const sinceAVisitor =
  'Quelqu’un s’est connecté dans ce navigateur depuis l’ouverture de cette page\u202f: rien n’a été enregistré. Si c’est ' +
  'vous, recommencez.';

/**
 * A text belongs to whoever typed it: what changes something, and says whose page it comes from, is refused when that
 * person is not the one who is signed in now. Throws `unauthenticated` when nobody is, else `other-person`.
 */
export function requirePagePerson(request: FastifyRequest, caller: Caller | null): void {
  const drawnFor = request.headers[pagePersonHeader.toLowerCase()];
  if (drawnFor === undefined || readingMethods.has(request.method)) return;
  if (drawnFor === (caller?.actor.id ?? visitorPage)) return;
  if (caller === null) throw new ProblemError('unauthenticated', 'Votre session est terminée\u202f: reconnectez-vous.');
  throw new ProblemError('other-person', drawnFor === visitorPage ? sinceAVisitor : sinceAnother);
}

import type { StoredInvitation } from './invitations.repository';

/** What became of an invitation, in the words told to whoever made it. */
interface AnswerWords {
  /** In the application. */
  notice: string;
  /** A subject never says a refusal. */
  subject: string;
  sentence: string;
}

type Answer = 'accepted' | 'declined';

export function quotedTitle(title: string): string {
  return title === '' ? 'sans titre' : `«\u202f${title}\u202f»`;
}

/** `day`: when they were invited, in words: of a practice that nobody tells, no name and no title are kept. */
export function answerWords(
  { part, name, title }: Pick<StoredInvitation, 'part' | 'name' | 'title'>,
  answer: Answer,
  day: string,
): AnswerWords {
  const sheet = quotedTitle(title);
  const reply = `La réponse de ${name} au sujet de ${sheet}`;
  switch (`${part} ${answer}` as const) {
    case 'co-author accepted':
      return said(`${name} cosigne désormais ${sheet}`, `${name} a accepté de cosigner ${sheet}.`);
    case 'co-author declined':
      return said(`${name} ne souhaite pas cosigner ${sheet}`, `${name} ne souhaite pas cosigner ${sheet}.`, reply);
    case 'referent accepted':
      return said(`${name} répond désormais de ${sheet}`, `${name} a accepté de répondre de ${sheet}.`);
    case 'referent declined':
      return said(
        `${name} ne souhaite pas répondre de ${sheet}`,
        `${name} ne souhaite pas répondre de ${sheet}.`,
        reply,
      );
    case 'nomination accepted':
      return said(`${name} va raconter ${sheet}`, `${name} a accepté de raconter ${sheet}, que vous aviez signalée.`);
    case 'nomination declined':
      return said(
        `La pratique signalée le ${day} ne sera pas racontée`,
        `La personne à qui vous aviez écrit le ${day} ne souhaite pas raconter sa pratique. Rien de ce que vous aviez écrit n’est gardé.`,
        'La réponse à votre signalement',
      );
  }
}

function said(notice: string, sentence: string, subject = notice): AnswerWords {
  return { notice, sentence, subject };
}

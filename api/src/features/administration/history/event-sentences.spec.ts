import { actionLabel, eventActions, eventSentence } from './event-sentences';

describe('the sentences of the history', () => {
  it('tell every action, by whoever did it, in French that stands by itself', () => {
    for (const action of eventActions) {
      expect(actionLabel(action)).toMatch(/^[«\p{Lu}]/u);
      expect(eventSentence({ action, subject: 'Camille', by: 'other' })).toMatch(
        /^(a|s’est|n’a pas|ne peut pas) \p{Ll}/u,
      );
      expect(eventSentence({ action, subject: null, by: 'other' })).not.toMatch(/null|undefined| {2}/);
      expect(eventSentence({ action, subject: 'Camille', by: 'installation' })).toContain(actionLabel(action));
    }
  });

  it('names no sheet that was never online', () => {
    const event = { action: 'submission.returned', subject: null, by: 'other' } as const;
    expect(eventSentence({ ...event, underWay: true })).toBe('a demandé un complément pour une fiche en cours');
    expect(eventSentence(event)).toBe('a demandé un complément pour une fiche disparue');
    const validated = { action: 'submission.validated', subject: null, by: 'other', underWay: true } as const;
    expect(eventSentence(validated)).toBe('a validé le texte d’une fiche en cours');
  });

  it.each([
    ['account.roles-changed', 'Camille Exemple', 'other', 'a changé les rôles de Camille Exemple'],
    ['account.roles-changed', 'Camille Exemple', 'self', 'a renoncé à un rôle'],
    ['account.closed', null, 'other', 'a fermé le compte de quelqu’un qui est parti'],
    ['sheet.published', 'Un guichet', 'installation', 'Fiche mise en ligne : « Un guichet »'],
    ['theme.merged', null, 'other', 'a fusionné un thème avec un thème disparu'],
    ['organisation.renamed', 'Ville', 'other', 'a corrigé l’organisme « Ville »'],
    ['former.action', null, 'other', 'former.action'],
  ] as const)('%s of %s by %s: %s', (action, subject, by, sentence) => {
    expect(eventSentence({ action, subject, by }).replace(/\u202f/g, ' ')).toBe(sentence);
  });
});

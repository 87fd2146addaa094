import fc from 'fast-check';
import { worded, wordingKinds, wordingNames, wordingProblem } from './wording';

const plain = (text: string | null): string | null => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;
const values = { nom: 'Camille', titre: 'Un accueil', personne: 'Inès', date: '3 décembre', catalogue: 'Le recueil' };

describe('the first sentence of a mail', () => {
  it('may name what its kind has, in double braces, and nothing else', () => {
    expect(wordingProblem('notice:to-validate', '« {{titre}} » est prête, {{ nom }}, avant le {{date}}.')).toBeNull();
    expect(plain(wordingProblem('notice:published', 'Avant le {{date}}.'))).toBe(
      '« {{date}} » n’existe pas dans ce mail. Vous pouvez insérer {{nom}}, {{titre}}, {{personne}}, {{catalogue}}.',
    );
    for (const wrong of ['{{téléphone}}', '{{#if nom}}', '{{}}', '{{nom', 'nom}}', '{{{nom}}}', '{{constructor}}']) {
      expect([wrong, wordingProblem('notice:to-read', wrong)]).toEqual([wrong, expect.any(String)]);
    }
    expect(wordingProblem('password', 'Bonjour')).not.toBeNull();
    expect(wordingProblem('toString', 'Bonjour')).not.toBeNull();
  });

  it('is one line', () => {
    for (const end of ['\n', '\r', '\r\n', '\u2028']) {
      expect(wordingProblem('notice:to-read', `Lisez.${end}Bcc: a@ville.example`)).toContain('sans retour à la ligne');
    }
  });

  it('takes what it names as text: braces in a title are not read again, and no line breaks come with it', () => {
    const title = '{{nom}}\r\nBcc: a@ville.example';
    expect(worded('notice:to-read', 'Lisez {{titre}}.', { ...values, titre: title })).toBe(
      'Lisez {{nom}} Bcc: a@ville.example.',
    );
  });

  it('gives way to Recueil’s own where a name has nothing to say, or does not exist any more', () => {
    expect(worded('notice:to-read', 'Avant le {{date}}.', { ...values, date: '' })).toBeNull();
    expect(worded('notice:to-read', 'À {{ville}}.', values)).toBeNull();
    expect(worded('gone', 'Bonjour.', values)).toBeNull();
    expect(worded('notice:to-read', '  ', values)).toBeNull();
  });

  it('is never more than one line, whatever is put in', () => {
    const kind = fc.constantFrom(...wordingKinds.keys());
    const all = fc.record(Object.fromEntries(wordingNames.map((one) => [one, fc.string()])));
    fc.assert(
      fc.property(kind, fc.string(), all, (one, sentence, given) => {
        expect(worded(one, sentence, given as typeof values) ?? '').not.toMatch(/[\r\n]/);
      }),
    );
  });
});

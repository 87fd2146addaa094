import { toRows } from '../source/rows';
import { bulletOf } from './bullets';
import { noVocabulary } from '@recueil/text';
import { partSection, type SectionPlace } from './part-section';
import { lineText, sectionText, toTextLine } from './section-text';
import { unwrap, wrapWidth } from './unwrap';

const place: SectionPlace = { wide: 3, picture: 'never', closed: true, last: false };
const wrapping = { width: null, vocabulary: noVocabulary };
const parted = (text: string, over: Partial<SectionPlace> = {}) => {
  const { text: own, boxes } = partSection(toRows(text), { ...place, ...over });
  return { own: own.map((row) => row.text), boxes: boxes.map((box) => box.map((row) => row.text).join(' / ')) };
};

describe('the text of a section', () => {
  it('is all of it when no gap stands inside', () => {
    expect(parted('Un.\n\nDeux.\n- trois').own).toEqual(['Un.', 'Deux.', '- trois']);
  });

  it('is parted from a caption between two gaps', () => {
    expect(parted('Un constat.\n\n\n\nLe portail des élèves')).toEqual({
      own: ['Un constat.'],
      boxes: ['Le portail des élèves'],
    });
  });

  it('is parted from all that follows a gap where pictures usually stand', () => {
    const text =
      'Un constat.\n\n\n\nCapture du site\n\nUne réponse d’un agent, longue, avec des phrases. Et une autre.';
    expect(parted(text, { picture: 'usual', closed: false }).own).toEqual(['Un constat.']);
  });

  it('goes on after a gap that cuts a list, a sentence or an announcement', () => {
    expect(parted('Trois choses :\n\n\n\nUne', { picture: 'usual' }).boxes).toEqual([]);
    expect(parted('- un\n\n\n\n- deux', { picture: 'usual' }).boxes).toEqual([]);
    expect(parted('une phrase\n\n\n\nqui continue', { picture: 'usual' }).boxes).toEqual([]);
  });

  it('keeps prose after a gap elsewhere, and says where', () => {
    const prose = 'Un.\n\n\n\nUn deuxième paragraphe, qui est une phrase entière et se termine par un point.';
    const { afterGap } = partSection(toRows(prose), place);
    expect(parted(prose).boxes).toEqual([]);
    expect(afterGap.map(({ number }) => number)).toEqual([5]);
  });

  it('does not hold a questionnaire that was reproduced, but does a list of questions that is announced', () => {
    const form = '- Quel service ?\n(guichet, téléphone)\n- Quelle note ?\n(de 1 à 10)\n- Un avis ?';
    expect(parted(`Une mesure à chaud\n\n${form}`, { picture: 'usual' }).boxes).toHaveLength(1);
    expect(parted(`Se demander :\n\n${form}`, { picture: 'usual' }).boxes).toEqual([]);
  });

  it('does not hold a caption named as such at its end', () => {
    expect(parted('Un constat.\n\nPhoto du hall', { picture: 'possible' }).boxes).toEqual(['Photo du hall']);
    expect(parted('Un constat.\n\nExtrait du fil').boxes).toEqual(['Extrait du fil']);
  });
});

describe('lines', () => {
  it('become paragraphs again: cut words, lower case, full lines', () => {
    const rows = toRows('aider à l’appro-\npriation du service\nMoins de retours\n- un\n(deux)\n- trois');
    expect(sectionText(rows, wrapping).text).toBe(
      'aider à l’appropriation du service\nMoins de retours\n- un (deux)\n- trois',
    );
    expect(sectionText(rows, wrapping).warnings).toMatchObject([{ code: 'word-rejoined', line: 1 }]);
  });

  it('stay apart where a blank line, a colon or a capital parts them', () => {
    expect(sectionText(toRows('un\n\ndeux\n\n\n\ntrois :\nquatre\nCinq'), wrapping).text).toBe(
      'un\n\ndeux\n\ntrois :\nquatre\nCinq',
    );
  });

  it('are joined by the width at which a document was broken', () => {
    const long = Array.from({ length: 12 }, () => 'Cette ligne a été coupée à la largeur de la page par Anne').join(
      '\n',
    );
    const lines = toRows(long).map(toTextLine);
    expect(wrapWidth(lines)).toBe(57);
    expect(unwrap(lines, 57, noVocabulary).lines).toHaveLength(1);
    expect(wrapWidth(toRows('court\nLong texte\nautre').map(toTextLine))).toBeNull();
  });

  it('make one line of a title or a pitch, without marks of bold', () => {
    expect(lineText(toRows('**Le guichet**\nunique'), wrapping).text).toBe('Le guichet unique');
    expect(lineText([], wrapping).text).toBeNull();
  });

  it('knows bullets and numbers from dashes and dates', () => {
    expect(bulletOf('  – un')).toMatchObject({ indent: 2, glyph: '–', text: 'un' });
    expect(bulletOf('2) deux')).toMatchObject({ number: 2 });
    expect(bulletOf('-3 %')).toBeNull();
    expect(bulletOf('2014. Une année')).toBeNull();
  });
});

import { fromPlainText } from '@recueil/text';
import { emptyDraft, isUntouched, missingOf } from './draft';

const { content, classification } = emptyDraft();

describe('A draft of signs that nobody sees', () => {
  const blank = '\u00ad\u3164\u00a0\u200b';
  const typed = {
    ...content,
    title: blank,
    organisation: blank,
    sections: { ...content.sections, origin: fromPlainText(blank) },
  };

  it('has every part still to be written', () => {
    expect(missingOf(typed)).toEqual(['title', 'organisation', 'origin', 'results', 'principles', 'advice']);
  });

  it('is untouched', () => {
    expect(isUntouched({ content: typed, classification })).toBe(true);
  });
});

import type { DraftContent } from '@recueil/contracts';
import { sheetContent } from '@recueil/testing';
import { storedText } from './draft-content';

function draft(changes: Partial<DraftContent>): DraftContent {
  const { contactIds: _none, ...content } = sheetContent();
  return { ...content, contacts: [], ...changes };
}

describe('a text as it is stored', () => {
  it('calls its files by safe names, whatever was typed', () => {
    const file = { sha256: 'a'.repeat(64), alternative: 'Le plan' };
    const { content } = storedText(draft({ attachments: [{ ...file, name: '../plan\u202Egnp.PNG' }] }), []);
    expect(content.attachments).toEqual([{ ...file, name: 'plangnp.png' }]);
  });

  it('is the same text with its files’ names made safe already', () => {
    const named = (name: string): string =>
      storedText(draft({ attachments: [{ sha256: 'a'.repeat(64), name, alternative: '' }] }), []).contentHash;
    expect(named('C:\\dossier\\Bilan.pdf')).toBe(named('Bilan.pdf'));
  });
});

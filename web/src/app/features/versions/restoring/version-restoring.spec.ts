import { fromPlainText } from '@recueil/text';
import { draftContent } from '#web/testing/submission-builders';
import { draftContact } from '#web/testing/version-builders';
import { emptyDraft } from '#web/features/drafts/draft';
import { differingParts, restorable } from './version-restoring';

const gone = draftContact({ id: 'c2', name: '', email: '' });

describe('What of a version can be written again', () => {
  it('is all of it, when nobody withdrew', () => {
    const version = draftContent({ contacts: [draftContact()] });
    expect(restorable(version)).toEqual({ content: version, withdrawn: 0 });
  });

  it('leaves out the contacts who withdrew, and counts them', () => {
    const { content, withdrawn } = restorable(draftContent({ contacts: [gone, draftContact()] }));
    expect([content.contacts, withdrawn]).toEqual([[draftContact()], 1]);
  });
});

describe('The parts that differ between two texts', () => {
  it('are none between a text and its copy, whatever the order of its keys', () => {
    const link = { label: 'Le guide', url: 'https://ville.example' };
    const copy = draftContent({ links: [{ url: link.url, label: link.label }] });
    expect(differingParts(draftContent({ links: [link] }), copy)).toEqual([]);
  });

  it('are all those in which something is written, beside an empty text', () => {
    expect(differingParts(emptyDraft().content, draftContent({ contacts: [draftContact()] }))).toEqual([
      'title',
      'organisation',
      'pitch',
      'origin',
      'results',
      'principles',
      'advice',
      'contacts',
    ]);
  });

  it('are not those that look the same to whoever reads', () => {
    const seen = draftContent({ contacts: [draftContact()] });
    const sections = { ...seen.sections, setbacks: fromPlainText('') };
    const typed = { ...seen, sections, contacts: [draftContact({ id: null }), gone], links: [{ label: '', url: ' ' }] };
    expect(differingParts(seen, typed)).toEqual([]);
  });

  it('are the results when they are awaited, even in the same words', () => {
    expect(differingParts(draftContent(), draftContent({ resultsKind: 'expected' }))).toEqual(['results']);
  });
});

import { submissionSummary, turnView } from '#web/testing/submission-builders';
import { shortDay, stateLook, turnSentence, untilWords, whoseTurn } from './turn-words';

const theo = { id: 'theo', name: 'Théo Brissac' };
const me = { id: 'odile', name: 'Odile Marchetaux' };

describe('Whose turn it is', () => {
  it('names those who are waited for, the reader first', () => {
    expect(whoseTurn(turnView({ people: [theo] }), 'odile')).toBe('Théo Brissac');
    expect(whoseTurn(turnView({ people: [theo, me], mine: true }), 'odile')).toBe('Vous et Théo Brissac');
    expect(whoseTurn(turnView(), 'odile')).toBe('Le comité');
    expect(whoseTurn(turnView({ of: 'author' }), 'odile')).toBe('L’auteur');
    expect(whoseTurn(turnView({ of: null }), 'odile')).toBe('');
  });

  it('says since when and until when', () => {
    expect(turnSentence(turnView({ people: [me], mine: true }), 'odile')).toBe(
      'À vous, depuis le 10\u00A0novembre et jusqu’au 20\u00A0novembre.',
    );
    expect(turnSentence(turnView({ people: [theo, me], mine: true }), 'odile')).toBe(
      'À vous et à Théo Brissac, depuis le 10\u00A0novembre et jusqu’au 20\u00A0novembre.',
    );
    expect(turnSentence(turnView({ people: [theo], until: null }), 'odile')).toBe(
      'Au tour de\u202F: Théo Brissac, depuis le 10\u00A0novembre.',
    );
    expect(turnSentence(turnView({ people: [theo], paused: true }), 'odile')).toContain('Les délais sont en pause.');
    expect(turnSentence(turnView({ of: null }), 'odile')).toBe('');
    expect(untilWords(turnView({ paused: true }))).toBe('en pause');
  });

  it('writes a day without its year when it is this one', () => {
    const now = new Date('2026-11-22T10:00:00.000Z');
    expect(shortDay('2026-12-01', now)).toBe('1er\u00A0décembre');
    expect(shortDay('2027-01-04', now)).toBe('4\u00A0janvier 2027');
    expect(shortDay('demain', now)).toBe('');
  });

  it('draws late before yours, and neither once paused or over', () => {
    expect(stateLook(submissionSummary({ state: 'reviewing', turn: turnView({ late: 5, mine: true }) })).look).toBe(
      'late',
    );
    expect(stateLook(submissionSummary({ state: 'reviewing', turn: turnView({ late: 5, paused: true }) })).look).toBe(
      '',
    );
    expect(stateLook(submissionSummary({ state: 'rewriting', turn: turnView({ mine: true }) })).look).toBe('you');
    expect(stateLook(submissionSummary({ state: 'published', turn: turnView() })).look).toBe('done');
    expect(stateLook(submissionSummary({ state: 'declined', turn: turnView() })).icon).toBe('close');
    expect(stateLook(submissionSummary({ state: 'validated', turn: turnView() })).icon).toBe('clock');
    expect(stateLook(submissionSummary({ state: 'submitted', turn: turnView() })).icon).toBe('dot');
  });
});

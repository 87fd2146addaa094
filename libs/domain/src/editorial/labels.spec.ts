import { submissionStates } from '../access/facts';
import { stateWords, type Viewer } from './labels';
import { defaultSettings } from './settings';
import type { Submission } from './submission';
import { noticeKinds, noticeSubject, type NoticeKind } from './table/notice-kinds';
import { done } from './test/act';
import { submissionIn, tuesday } from './test/world';

const around = { preset: 'mixed' as const, settings: defaultSettings };

function words(submission: Submission, viewer: Viewer = 'other', now = tuesday): string {
  const { step, note } = stateWords(submission, viewer, around, now);
  return note === null ? step : `${step} · ${note}`;
}

describe('the words for where a submission stands', () => {
  it('are the author’s or the others’', () => {
    const both = submissionStates.map((state) => [words(submissionIn(state), 'author'), words(submissionIn(state))]);
    expect(both).toEqual([
      ['Brouillon', 'Brouillon'],
      ['Reçue', 'À confier'],
      ['À compléter', 'À compléter'],
      ['En réécriture', 'En réécriture'],
      ['En relecture (0 avis sur 2)', 'En relecture (0 avis sur 2)'],
      ['À valider', 'En attente de validation'],
      ['Validée, paraît le 11\u00a0mars', 'Validée, paraît le 11\u00a0mars'],
      ['En ligne', 'En ligne'],
      ['Abandonnée', 'Abandonnée'],
      ['Non retenue', 'Non retenue'],
    ]);
  });
  it('count the opinions', () => {
    const { submission } = done('designer', 'approve', submissionIn('reviewing'));
    expect(words(submission)).toBe('En relecture (1 avis sur 2)');
    expect(words({ ...submission, smallAmendment: true, opinions: [] })).toBe('En relecture (0 avis sur 1)');
  });
  it('give the day of publication as people say it, and none while it is held', () => {
    expect(words(submissionIn('validated', { scheduledFor: '2026-04-01' }))).toBe('Validée, paraît le 1er\u00a0avril');
    expect(words(submissionIn('validated', { held: true }))).toBe('Validée, parution retenue');
  });
  it('say what is late, by working days, and what is paused', () => {
    const now = new Date('2026-03-17T09:00:00Z');
    expect(words(submissionIn('rewriting', { dueOn: '2026-03-10' }), 'other', now)).toBe(
      'En réécriture · En retard de 5\u00a0jours',
    );
    expect(words(submissionIn('returned', { dueOn: '2026-03-16' }), 'author', now)).toBe(
      'À compléter · En retard de 1\u00a0jour',
    );
    const paused = submissionIn('returned', { dueOn: '2026-03-10', pausedAt: tuesday });
    expect(words(paused, 'author', now)).toBe('À compléter · En pause');
  });
  it('say what was archived after it appeared', () => {
    expect(stateWords(submissionIn('published'), 'other', { ...around, sheetArchived: true }, tuesday).step).toBe(
      'Archivée',
    );
  });
});

describe('the subject of a mail', () => {
  it('says « À vous » only when something is asked', () => {
    expect(noticeSubject('to-validate', 'Un accueil sans attente')).toBe(
      'À vous\u202f: votre fiche est prête, Un accueil sans attente',
    );
    expect(noticeSubject('answered', 'Un accueil')).toBe('La réponse du comité, Un accueil');
    for (const kind of Object.keys(noticeKinds) as NoticeKind[]) {
      expect(noticeSubject(kind, 'x').startsWith('À vous\u202f: ')).toBe(noticeKinds[kind].asks);
      expect(noticeSubject(kind, 'x')).not.toMatch(/refus|non retenue|rejet/i);
    }
  });
});

import { remarkView } from '#web/testing/submission-builders';
import { conversationsOf } from './conversations';

describe('What is said around a text', () => {
  it('makes conversations, each with its answers in order', () => {
    const remarks = [
      remarkView({ id: 'c', answers: 'b', at: '2026-11-14T09:00:00.000Z' }),
      remarkView({ id: 'b', answers: 'a', at: '2026-11-13T09:00:00.000Z' }),
      remarkView({ id: 'a', at: '2026-11-12T09:00:00.000Z' }),
      remarkView({ id: 'd', at: '2026-11-15T09:00:00.000Z' }),
    ];
    const conversations = conversationsOf(remarks, 'team');
    expect(conversations.map(({ first, answers }) => [first.id, ...answers.map(({ id }) => id)])).toEqual([
      ['a', 'b', 'c'],
      ['d'],
    ]);
  });

  it('keeps the notes of the committee apart from the messages', () => {
    const remarks = [remarkView({ id: 'a', audience: 'committee' }), remarkView({ id: 'b' })];
    expect(conversationsOf(remarks, 'committee').map(({ first }) => first.id)).toEqual(['a']);
  });

  it('shows an answer whose beginning the reader may not see, and does not turn in circles', () => {
    const alone = remarkView({ id: 'a', answers: 'unseen' });
    expect(conversationsOf([alone], 'team')).toEqual([{ first: alone, answers: [] }]);
    const circle = [remarkView({ id: 'a', answers: 'b' }), remarkView({ id: 'b', answers: 'a' })];
    expect(conversationsOf(circle, 'team').flatMap(({ first, answers }) => [first, ...answers])).toHaveLength(2);
  });
});

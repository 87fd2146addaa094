import { ConfigError } from './config-error';
import { readEditorial } from './read-editorial';
import { Variables } from './variables';

const read = (env: Record<string, string>): ReturnType<typeof readEditorial> => readEditorial(new Variables(env));

describe('what an installation chooses about its workflow', () => {
  it('is nothing until it is said', () => {
    expect(read({})).toEqual({
      deadlines: {},
      reminders: null,
      standInAfterDays: null,
      smallAmendmentWords: null,
      proposedTextInMails: true,
    });
  });

  it('gives each step working days, a meeting of the committee, or no deadline', () => {
    const { deadlines } = read({ DEADLINES: 'submitted 3, reviewing meeting 2 or 15,returned none' });
    expect(deadlines).toEqual({
      submitted: { workingDays: 3 },
      reviewing: { meetings: 2, orWorkingDays: 15 },
      returned: null,
    });
  });

  it('says when people are reminded, who may stand in, and what a small correction is', () => {
    const env = {
      REMINDERS: '-5, 1',
      STAND_IN_AFTER_DAYS: '20',
      SMALL_AMENDMENT_WORDS: '0',
      PROPOSED_TEXT_IN_MAILS: 'off',
    };
    expect(read(env)).toMatchObject({
      reminders: [-5, 1],
      standInAfterDays: 20,
      smallAmendmentWords: 0,
      proposedTextInMails: false,
    });
  });

  it.each<Record<string, string>>([
    { DEADLINES: 'published 3' },
    { DEADLINES: 'submitted' },
    { DEADLINES: 'submitted trois' },
    { REMINDERS: 'demain' },
    { STAND_IN_AFTER_DAYS: '-1' },
    { SMALL_AMENDMENT_WORDS: 'beaucoup' },
    { PROPOSED_TEXT_IN_MAILS: 'oui' },
  ])('is refused with the name of the variable: %j', (env) => {
    expect(() => read(env)).toThrow(ConfigError);
    expect(() => read(env)).toThrow(Object.keys(env)[0]);
  });
});

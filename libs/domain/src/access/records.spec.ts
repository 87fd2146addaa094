import { actionsOf, recordNames, type Action } from './actions';
import { can } from './can';
import type { Collection, Facts, RecordName } from './facts';
import { actorOf, grid, type Answer, type Grid } from './test/grid';
import { account, agentsCatalogue, committee, event, openCatalogue, sheet, sheetClaim } from './test/records';

/** A record in each of its states, under the letter that the grid uses for it. */
type Letters = Record<string, Facts | Collection>;

const grids: [string, Grid, Letters, Action[]][] = [
  [
    'the open catalogue',
    grid(`
      action        anon agent=member=secr=admin
      read          +    +
      read-contacts .    +
      write-to-team +    +`),
    { '+': openCatalogue },
    actionsOf('catalogue'),
  ],
  [
    'the catalogue reserved to agents',
    grid(`
      action        anon agent=member=secr=admin
      read          .    +
      read-contacts .    +
      write-to-team .    +`),
    { '+': agentsCatalogue },
    actionsOf('catalogue'),
  ],
  [
    'an account',
    grid(`
      action                 anon agent=member=secr=secall self  admin self+adm
      read                   .    .                        qiadc qiadc qiadc
      renew-invitation       .    .                        .     i     i
      decide-request         .    .                        .     q     q
      edit-profile           .    .                        .     qiad  qiad
      grant-role             .    .                        .     ia    .
      revoke-role            .    .                        .     iad   .
      disable                .    .                        .     ia    .
      enable                 .    .                        .     d     .
      correct                .    .                        qiadc .     qiadc
      export                 .    .                        qiadc .     qiadc
      link-identity          .    .                        qiadc .     qiadc
      list-sessions          .    .                        qiadc .     qiadc
      sign-out-everywhere    .    .                        qiadc .     qiadc
      give-up-role           .    .                        a     .     a
      give-up-administration .    .                        .     .     .
      close                  .    .                        qiadc .     qiadc`),
    {
      q: account('requested'),
      i: account('invited'),
      a: account('active'),
      d: account('disabled'),
      c: account('closed'),
    },
    actionsOf('account').filter((action) => !['list', 'invite', 'import'].includes(action)),
  ],
  [
    'an organisation',
    grid(`
      action anon agent=member=secr=secall admin
      read   .    +                        +
      rename .    .                        +
      merge  .    .                        +`),
    { '+': { record: 'organisation' } },
    ['read', 'rename', 'merge'],
  ],
  [
    'a theme',
    grid(`
      action anon agent=member=secr=secall admin
      read   .    +                        +
      rename .    .                        +
      move   .    .                        +
      merge  .    .                        +`),
    { '+': { record: 'theme' } },
    ['read', 'rename', 'move', 'merge'],
  ],
  [
    'a committee',
    grid(`
      action              anon agent=memelse=secelse member=use secr=secall mem+sec admin mem+adm
      read                .    .                     +          +           +       +     +
      rename              .    .                     .          .           .       +     +
      merge               .    .                     .          .           .       +     +
      edit-themes         .    .                     .          .           .       +     +
      edit-members        .    .                     .          .           .       +     +
      choose-preset       .    .                     .          .           .       +     +
      edit-absences       .    .                     .          +           +       +     +
      edit-meeting-dates  .    .                     .          +           +       +     +
      declare-own-absence .    .                     +          .           +       .     +`),
    { '+': committee },
    actionsOf('committee').filter((action) => !['list', 'create'].includes(action)),
  ],
  [
    'an event about a sheet of the committee',
    grid(`
      action       anon agent=member=memelse=secelse secr=secall admin
      read         .    .                            +           +
      read-details .    .                            .           +`),
    { '+': event },
    ['read', 'read-details'],
  ],
  [
    'an event about a sheet without committee',
    grid(`
      action       anon agent=member=secr secall admin
      read         .    .                 +      +
      read-details .    .                 .      +`),
    { '+': { record: 'history', committeeIds: [null] } },
    ['read', 'read-details'],
  ],
  [
    'an event about no sheet',
    grid(`
      action       anon agent=member=secr=secall admin
      read         .    .                        +
      read-details .    .                        +`),
    { '+': { record: 'history', committeeIds: [] } },
    ['read', 'read-details'],
  ],
  [
    'a sheet that nobody claims',
    grid(`
      action  anon agent=member=memelse=secelse=admin=claimant secr=secall author coauth=co+mem=co+sec=au+sec
      read    .    +                                           +           +      +
      claim   .    +                                           +           .      .
      confirm .    .                                           -           .      -
      refuse  .    .                                           -           .      -`),
    { '+': sheetClaim('none') },
    actionsOf('sheetClaim'),
  ],
  [
    'a claim',
    grid(`
      action  anon agent=member=memelse=secelse=admin author coauth=co+mem secr=secall claimant=claim+adm claim+sec au+sec=co+sec
      read    .    .                                  ocr    ocr           ocr         ocr                ocr       ocr
      confirm .    .                                  .      o             o           .                  .         o
      refuse  .    .                                  .      o             o           .                  .         o`),
    { o: sheetClaim('open'), c: sheetClaim('confirmed'), r: sheetClaim('refused') },
    ['read', 'confirm', 'refuse'],
  ],
  [
    'a claim made by the only secretary',
    grid(`
      action  anon admin claim+sec claim+adm coauth
      read    .    ocr   ocr       ocr       ocr
      confirm .    o     .         .         o
      refuse  .    o     .         .         o`),
    {
      o: sheetClaim('open', { onlySecretaryIsClaimant: true }),
      c: sheetClaim('confirmed', { onlySecretaryIsClaimant: true }),
      r: sheetClaim('refused', { onlySecretaryIsClaimant: true }),
    },
    ['read', 'confirm', 'refuse'],
  ],
  [
    'a sheet',
    grid(`
      action              anon agent=memelse=secelse admin author=au+sec=au+adm coauth=co+sec member=use secr=secall au+mem co+mem
      read                .    o                     o     ox                   ox            ox         ox          ox     ox
      revise              .    .                     .     o                    .             .          .           o      .
      revise-by-committee .    .                     .     .                    .             o          o           .      .
      correct             .    .                     .     o                    .             .          o           o      .
      agree-to-correction .    .                     .     -                    .             .          -           -      .
      drop-correction     .    .                     .     -                    .             .          -           -      .
      archive             .    .                     .     o                    .             .          o           o      .
      restore             .    .                     .     x                    .             .          x           x      .
      withdraw-urgently   .    .                     .     o                    o             o          o           o      o
      confirm-still-valid .    .                     .     o                    .             .          .           o      .
      nominate-referent   .    .                     .     .                    .             .          -           .      .
      redact              .    .                     .     ox                   ox            .          ox          ox     ox
      agree-to-redaction  .    .                     -     -                    -             .          -           -      -
      drop-redaction      .    .                     -     -                    -             .          -           -      -
      validate-redacted   .    .                     .     -                    -             .          .           -      -`),
    { o: sheet('online'), x: sheet('archived') },
    actionsOf('sheet'),
  ],
  [
    'a sheet whose only secretary is of its team, in an open catalogue',
    grid(`
      action              anon agent admin au+adm=au+sec co+adm=co+sec
      read                o    o     ox    ox            ox
      revise              .    .     .     o             .
      revise-by-committee .    .     .     .             .
      correct             .    .     o     o             .
      agree-to-correction .    .     -     -             .
      drop-correction     .    .     -     -             .
      archive             .    .     o     o             .
      restore             .    .     x     x             .
      withdraw-urgently   .    .     o     o             o
      confirm-still-valid .    .     .     o             .
      nominate-referent   .    .     -     .             .
      redact              .    .     ox    ox            ox
      agree-to-redaction  .    .     -     -             -
      drop-redaction      .    .     -     -             -
      validate-redacted   .    .     .     -             -`),
    {
      o: sheet('online', { onlySecretaryIsAuthor: true, access: 'open' }),
      x: sheet('archived', { onlySecretaryIsAuthor: true, access: 'open' }),
    },
    actionsOf('sheet'),
  ],
];

/** What is asked before there is a record: every such action of the product, none left out. */
const collections = grid(`
  record/action             anon agent member=memelse=use secr=secall=secelse admin
  account/list              .    .     .                  .                   +
  account/invite            .    .     .                  .                   +
  account/import            .    .     .                  .                   +
  organisation/list         .    .     .                  .                   +
  organisation/create       .    .     .                  .                   +
  theme/list                .    .     .                  .                   +
  theme/create              .    .     .                  .                   +
  theme/reorder             .    .     .                  .                   +
  committee/list            .    .     +                  +                   +
  committee/create          .    .     .                  .                   +
  history/list              .    .     .                  +                   +
  history/export            .    .     .                  +                   +
  submission/create         .    +     +                  +                   +
  submission/list-mine      .    +     +                  +                   +
  submission/list-committee .    .     +                  +                   .
  installation/read-settings    .    .     .                  .                   +
  installation/choose-admission .    .     .                  .                   +
  installation/choose-settings  .    .     .                  .                   +
  installation/open-catalogue   .    .     .                  .                   +
  installation/try-mail         .    .     .                  .                   +`);

function answer(who: string, action: Action, facts: Facts | Collection): Answer {
  const decision = can<RecordName>(actorOf(who), action, facts);
  return decision.allowed ? 'yes' : decision.reason.kind;
}

describe('the policy of records', () => {
  it.each(grids)(
    'answers about %s as the grid says, for everyone, in every state',
    (_title, table, letters, actions) => {
      expect([...table.actions].sort()).toEqual([...actions].sort());
      const wrong = actions.flatMap((action) =>
        table.people.flatMap((who) =>
          Object.entries(letters).flatMap(([letter, facts]) => {
            const [expected, actual] = [table.expected(who, action, letter), answer(who, action, facts)];
            return actual === expected ? [] : [`${action}, ${who}, ${letter}: ${actual} instead of ${expected}`];
          }),
        ),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('answers about collections as the grid says, and hides none of them', () => {
    const wrong = recordNames.flatMap((record) =>
      actionsOf(record).flatMap((action) =>
        collections.people.flatMap((who) => {
          const allowed = collections.expected(who, `${record}/${action}`, '+') === 'yes';
          const expected = allowed ? 'yes' : who === 'anon' ? 'sign-in' : 'forbidden';
          const actual = answer(who, action, { record, collection: true });
          return actual === expected ? [] : [`${record}/${action}, ${who}: ${actual} instead of ${expected}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the last administrator', () => {
  const last = account('active', { isAdministrator: true, otherAdministrators: 0 });

  it('cannot give up administration, close the account, or take the role away by another door', () => {
    for (const action of ['give-up-administration', 'close'] as const) {
      expect(can(actorOf('self+adm'), action, last)).toMatchObject({
        allowed: false,
        visible: true,
        reason: { kind: 'state', code: 'not-last-administrator' },
      });
    }
    for (const action of ['revoke-role', 'grant-role', 'disable'] as const) {
      expect(answer('self+adm', action, last)).toBe('forbidden');
    }
  });
  it('may still give up a role of member or secretary', () => {
    expect(answer('self+adm', 'give-up-role', last)).toBe('yes');
  });
  it('may go once somebody else is administrator', () => {
    const one = account('active', { isAdministrator: true, otherAdministrators: 1 });
    for (const action of ['give-up-administration', 'close'] as const)
      expect(answer('self+adm', action, one)).toBe('yes');
  });
});

describe('corrections and revisions of a sheet', () => {
  it.each([
    [null, 'correct', ['author', 'secr']],
    ['author', 'agree-to-correction', ['secr']],
    ['secretary', 'agree-to-correction', ['author']],
    ['author', 'correct', []],
    ['secretary', 'correct', []],
  ] as const)('with a correction by %s, « %s » is for %j', (correctionBy, action, expected) => {
    const people = ['agent', 'author', 'coauth', 'member', 'secr', 'co+sec', 'admin'];
    expect(people.filter((who) => answer(who, action, sheet('online', { correctionBy })) === 'yes')).toEqual(expected);
  });
  it('never lets one person both propose and accept a correction', () => {
    for (const correctionBy of ['author', 'secretary'] as const) {
      const expected = correctionBy === 'secretary' ? 'yes' : 'state';
      expect(answer('au+sec', 'agree-to-correction', sheet('online', { correctionBy }))).toBe(expected);
    }
    expect(
      answer('au+adm', 'agree-to-correction', sheet('online', { correctionBy: 'author', onlySecretaryIsAuthor: true })),
    ).toBe('state');
  });
  it('lets nobody accept what a former author proposed: the author of today has not agreed to it', () => {
    const people = ['author', 'coauth', 'secr', 'au+sec', 'admin'];
    const facts = sheet('online', { correctionBy: 'former-author' });
    expect(people.filter((who) => answer(who, 'agree-to-correction', facts) === 'yes')).toEqual([]);
  });

  it('lets either side drop a correction, whoever proposed it', () => {
    for (const correctionBy of ['author', 'former-author', 'secretary'] as const) {
      const people = ['agent', 'author', 'coauth', 'member', 'secr', 'co+sec', 'admin'];
      const facts = sheet('online', { correctionBy });
      expect(people.filter((who) => answer(who, 'drop-correction', facts) === 'yes')).toEqual(['author', 'secr']);
    }
  });
  it('waits until the open revision is over before another one', () => {
    expect(answer('author', 'revise', sheet('online', { openSubmission: true }))).toBe('state');
    expect(answer('member', 'revise-by-committee', sheet('online', { openSubmission: true }))).toBe('state');
  });
  it('looks for a referent where the author left', () => {
    expect(answer('secr', 'nominate-referent', sheet('archived', { authorId: null }))).toBe('yes');
    expect(answer('secr', 'nominate-referent', sheet('online', { authorDisabled: true }))).toBe('yes');
  });
});

describe('erasing a passage of a sheet', () => {
  const everyone = ['agent', 'author', 'coauth', 'member', 'secr', 'admin', 'au+sec', 'au+adm', 'mem+adm', 'secelse'];

  it.each([
    ['author', ['coauth', 'secr', 'admin', 'mem+adm']],
    ['secr', ['author', 'coauth', 'admin', 'au+sec', 'au+adm', 'mem+adm']],
    ['admin', ['author', 'coauth', 'secr', 'au+sec', 'au+adm', 'mem+adm']],
  ] as const)('asked by %s, is agreed to by another person: %j', (redactionBy, expected) => {
    for (const state of ['online', 'archived'] as const) {
      const facts = sheet(state, { redactionBy });
      expect(everyone.filter((who) => answer(who, 'agree-to-redaction', facts) === 'yes')).toEqual(expected);
      expect(answer(redactionBy, 'agree-to-redaction', facts)).toBe('state');
      expect(answer(redactionBy, 'drop-redaction', facts)).toBe('yes');
      expect(answer('author', 'redact', facts)).toBe('state');
    }
  });
  it('always finds a second person in an administrator, even where the sheet has no author and its secretary asks', () => {
    const facts = sheet('archived', { authorId: null, coAuthorIds: [], redactionBy: 'secr' });
    expect(everyone.filter((who) => answer(who, 'agree-to-redaction', facts) === 'yes')).toContain('admin');
  });
  it('keeps the sheet off until its author agrees to what is left, or a co-author where there is no author', () => {
    const erased = sheet('archived', { textValidated: false });
    expect(everyone.filter((who) => answer(who, 'restore', erased) === 'yes')).toEqual([]);
    expect(everyone.filter((who) => answer(who, 'validate-redacted', erased) === 'yes')).toEqual([
      'author',
      'au+sec',
      'au+adm',
    ]);
    const orphan = sheet('archived', { textValidated: false, authorId: 'gone', authorDisabled: true });
    expect(everyone.filter((who) => answer(who, 'validate-redacted', orphan) === 'yes')).toEqual(['coauth']);
  });
});

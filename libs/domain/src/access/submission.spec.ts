import { actionsOf, type ActionOf } from './actions';
import { can } from './can';
import { submissionStates, type SubmissionFacts, type SubmissionState } from './facts';
import { actorOf, grid, type Answer, type Grid } from './test/grid';
import { submission } from './test/records';

const letters: Record<SubmissionState, string> = {
  draft: 'd',
  submitted: 's',
  returned: 'r',
  rewriting: 'w',
  reviewing: 'v',
  'awaiting-validation': 'a',
  validated: 'k',
  published: 'p',
  withdrawn: 'x',
  declined: 'n',
};

const collectionActions = ['create', 'list-mine', 'list-committee'];
const recordActions = actionsOf('submission').filter((action) => !collectionActions.includes(action));

/** One role or one relation at a time. */
const single = grid(`
action            anon agent=memelse=secelse author     coauth     deleg    member=use=both=adhoc pen      wrote    judged   inter    reader   secr=secall admin
read              .    .                     dsrwvakpxn dsrwvakpxn srwvakpn srwvakpn              srwvakpn srwvakpn srwvakpn srwvakpn srwvakpn srwvakpn    .
read-outline      .    .                     srwvak     srwvak     srwvak   srwvak                srwvak   srwvak   srwvak   srwvak   srwvak   srwvak      srwvak
autosave          .    .                     dr         -          .        -                     w        -        -        -        -        -           .
invite-co-author  .    .                     dsrwvak    .          .        .                     .        .        .        .        .        .           .
ask-proofreading  .    .                     dsrwvak    dsrwvak    .        .                     .        .        .        .        .        .           .
classify          .    .                     dr         -          .        -                     w        -        -        -        -        srwvak      .
write-message     .    .                     srwvak     srwvak     .        srwvak                srwvak   srwvak   srwvak   srwvak   srwvak   srwvak      .
write-note        .    .                     .          .          .        srwvak                srwvak   srwvak   srwvak   srwvak   srwvak   srwvak      .
delegate          .    .                     dsrwvak    .          .        .                     .        .        .        .        .        .           .
submit            .    .                     dr         .          .        .                     .        .        .        .        .        .           .
take-back         .    .                     s          .          .        .                     .        .        .        .        .        .           .
withdraw          .    .                     dsrwvak    .          .        .                     .        .        .        .        .        .           .
start-again       .    .                     xn         .          .        .                     .        .        .        .        .        .           .
assign            .    .                     .          .          .        .                     .        .        .        .        .        s           .
take-up           .    .                     .          .          .        s                     s        s        s        s        s        .           .
release           .    .                     .          .          .        -                     w        -        -        -        -        w           .
hand-over         .    .                     .          .          .        -                     w        -        -        -        -        w           .
take-over         .    .                     .          .          .        w                     -        w        w        w        w        w           .
return            .    .                     .          .          .        -                     wv       -        -        -        -        swv         .
decline           .    .                     .          .          .        .                     .        .        .        .        .        swv         .
propose           .    .                     .          .          .        -                     w        -        -        -        -        -           .
recall            .    .                     .          .          .        -                     v        -        -        -        -        v           .
declare-interest  .    .                     .          .          .        swv                   swv      swv      swv      -        swv      .           .
cannot-review     .    .                     .          .          .        -                     -        -        -        -        v        .           .
approve           .    .                     .          .          .        v                     .        .        -        .        v        .           .
object            .    .                     .          .          .        v                     .        .        -        .        v        .           .
overrule          .    .                     .          .          .        .                     .        .        .        .        .        -           .
appoint-ad-hoc    .    .                     .          .          .        .                     .        .        .        .        .        swv         .
nominate-referent .    .                     .          .          .        .                     .        .        .        .        .        -           .
name-delegate     .    .                     .          .          .        .                     .        .        .        .        .        srwva       .
validate          .    .                     a          -          -        .                     .        .        .        .        .        .           .
amend             .    .                     a          .          .        .                     .        .        .        .        .        .           .
contest           .    .                     a          .          .        .                     .        .        .        .        .        .           .
reopen            .    .                     .          .          .        .                     .        .        .        .        .        ak          .
not-before        .    .                     k          .          .        .                     .        .        .        .        .        .           .
schedule          .    .                     .          .          .        .                     .        .        .        .        .        k           .
hold              .    .                     .          .          .        .                     .        .        .        .        .        k           .
publish           .    .                     .          .          .        .                     .        .        .        .        .        k           .
pause             .    .                     .          .          .        .                     .        .        .        .        .        srwvak      .
resume            .    .                     .          .          .        .                     .        .        .        .        .        srwvak      .
extend            .    .                     .          .          .        .                     .        .        .        .        .        srwvak      .
remind            .    .                     .          .          .        .                     .        .        .        .        .        srwvak      .
redact            .    .                     .          .          .        .                     .        .        .        .        .        vak         .
`);

/** Two roles in one person: neither unlocks what the other forbids. */
const combined = grid(`
action            au+adm     au+mem     au+sec=au+all co+mem     co+sec     co+adm     de+sec   de+mem   de+adm   mem+sec  mem+adm
read              dsrwvakpxn dsrwvakpxn dsrwvakpxn    dsrwvakpxn dsrwvakpxn dsrwvakpxn srwvakpn srwvakpn srwvakpn srwvakpn srwvakpn
read-outline      srwvak     srwvak     srwvak        srwvak     srwvak     srwvak     srwvak   srwvak   srwvak   srwvak   srwvak
autosave          dr         dr         dr            -          -          -          .        .        .        -        -
invite-co-author  dsrwvak    dsrwvak    dsrwvak       .          .          .          .        .        .        .        .
ask-proofreading  dsrwvak    dsrwvak    dsrwvak       dsrwvak    dsrwvak    dsrwvak    .        .        .        .        .
classify          dr         dr         dr            -          -          -          .        .        .        srwvak   -
write-message     srwvak     srwvak     srwvak        srwvak     srwvak     srwvak     .        .        .        srwvak   srwvak
write-note        .          .          .             .          .          .          .        .        .        srwvak   srwvak
delegate          dsrwvak    dsrwvak    dsrwvak       .          .          .          .        .        .        .        .
submit            dr         dr         dr            .          .          .          .        .        .        .        .
take-back         s          s          s             .          .          .          .        .        .        .        .
withdraw          dsrwvak    dsrwvak    dsrwvak       .          .          .          .        .        .        .        .
start-again       xn         xn         xn            .          .          .          .        .        .        .        .
assign            .          .          .             .          .          .          .        .        .        s        .
take-up           .          .          .             .          .          .          .        .        .        s        s
release           .          -          -             -          -          .          -        -        .        w        -
hand-over         .          .          .             .          .          .          .        .        .        w        -
take-over         .          .          .             .          .          .          .        .        .        w        w
return            .          .          .             .          .          .          .        .        .        swv      -
decline           .          .          .             .          .          .          .        .        .        swv      .
propose           .          .          .             .          .          .          .        .        .        -        -
recall            .          .          .             .          .          .          .        .        .        v        -
declare-interest  .          swv        .             swv        .          .          .        swv      .        swv      swv
cannot-review     .          -          .             -          .          .          .        -        .        -        -
approve           .          .          .             .          .          .          .        .        .        v        v
object            .          .          .             .          .          .          .        .        .        v        v
overrule          .          .          .             .          .          .          .        .        .        -        .
appoint-ad-hoc    .          .          .             .          .          .          .        .        .        swv      .
nominate-referent .          .          .             .          .          .          .        .        .        -        .
name-delegate     .          .          .             .          .          .          .        .        .        srwva    .
validate          a          a          a             .          .          -          .        .        -        .        .
amend             a          a          a             .          .          .          .        .        .        .        .
contest           a          a          a             .          .          .          .        .        .        .        .
reopen            .          .          .             .          .          .          .        .        .        ak       .
not-before        k          k          k             .          .          .          .        .        .        .        .
schedule          .          .          .             .          .          .          .        .        .        k        .
hold              .          .          .             .          .          .          .        .        .        k        .
publish           .          .          .             .          .          .          .        .        .        k        .
pause             .          .          .             .          .          .          .        .        .        srwvak   .
resume            .          .          .             .          .          .          .        .        .        srwvak   .
extend            .          .          .             .          .          .          .        .        .        srwvak   .
remind            .          .          .             .          .          .          .        .        .        srwvak   .
redact            .          .          .             .          .          .          .        .        .        vak      .
`);

/** The secretariat has nobody outside the team: an administrator stands in, unless they are of the team too. */
const standingIn = grid(`
action            admin  au+adm     co+adm     au+sec     de+adm
read              srwvak dsrwvakpxn dsrwvakpxn dsrwvakpxn srwvakpn
read-outline      srwvak srwvak     srwvak     srwvak     srwvak
autosave          .      dr         -          dr         .
invite-co-author  .      dsrwvak    .          dsrwvak    .
ask-proofreading  .      dsrwvak    dsrwvak    dsrwvak    .
classify          srwvak dr         -          dr         .
write-message     srwvak srwvak     srwvak     srwvak     .
write-note        srwvak .          .          .          .
delegate          .      dsrwvak    .          dsrwvak    .
submit            .      dr         .          dr         .
take-back         .      s          .          s          .
withdraw          .      dsrwvak    .          dsrwvak    .
start-again       .      xn         .          xn         .
assign            s      .          .          .          .
take-up           .      .          .          .          .
release           w      .          .          -          .
hand-over         w      .          .          .          .
take-over         .      .          .          .          .
return            swv    .          .          .          .
decline           swv    .          .          .          .
propose           .      .          .          .          .
recall            v      .          .          .          .
declare-interest  .      .          .          .          .
cannot-review     .      .          .          .          .
approve           .      .          .          .          .
object            .      .          .          .          .
overrule          .      .          .          .          .
appoint-ad-hoc    swv    .          .          .          .
nominate-referent -      .          .          .          .
name-delegate     srwva  .          .          .          .
validate          .      a          .          a          .
amend             .      a          .          a          .
contest           .      a          .          a          .
reopen            ak     .          .          .          .
not-before        .      k          .          k          .
schedule          k      .          .          .          .
hold              k      .          .          .          .
publish           k      .          .          .          .
pause             srwvak .          .          .          .
resume            srwvak .          .          .          .
extend            srwvak .          .          .          .
remind            srwvak .          .          .          .
redact            vak    .          .          .          .
`);

function answer(who: string, action: ActionOf<'submission'>, facts: SubmissionFacts): Answer {
  const decision = can(actorOf(who), action, facts);
  return decision.allowed ? 'yes' : decision.reason.kind;
}

function differences(table: Grid, action: ActionOf<'submission'>, more: Partial<SubmissionFacts>): string[] {
  return table.people.flatMap((who) =>
    submissionStates.flatMap((state) => {
      const expected = table.expected(who, action, letters[state]);
      const actual = answer(who, action, submission(state, more));
      return actual === expected ? [] : [`${who}, ${state}: ${actual} instead of ${expected}`];
    }),
  );
}

describe('the policy of a running submission', () => {
  it.each([
    ['one role', single],
    ['two roles', combined],
    ['stand-in', standingIn],
  ])('has an expectation for every action in the grid of %s', (_name, table) => {
    expect([...table.actions].sort()).toEqual([...recordActions].sort());
  });

  it.each(recordActions)('says who may « %s » in each state, one role at a time', (action) => {
    expect(differences(single, action, {})).toEqual([]);
  });

  it.each(recordActions)('gives nobody more of « %s » for having two roles', (action) => {
    expect(differences(combined, action, {})).toEqual([]);
  });

  it.each(recordActions)(
    'lets an administrator stand in for « %s » where the only secretary is the author',
    (action) => {
      expect(differences(standingIn, action, { onlySecretaryIsAuthor: true })).toEqual([]);
    },
  );
});

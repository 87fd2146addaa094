/**
 * What every action does in every state, written by hand. `who`: the people of the cast who may; those between brackets
 * may do it at another moment only (409). Whoever is not on any line of an action may never (403).
 */
export const expectedWorkflow = `
action            state                to                   who
submit            draft                submitted            author
submit            returned             rewriting            author
take-back         submitted            draft                author
withdraw          draft                withdrawn            author
withdraw          submitted            withdrawn            author
withdraw          returned             withdrawn            author
withdraw          rewriting            withdrawn            author
withdraw          reviewing            withdrawn            author
withdraw          awaiting-validation  withdrawn            author
withdraw          validated            withdrawn            author
start-again       withdrawn            withdrawn            author
start-again       declined             declined             author
delegate          draft                draft                author
delegate          submitted            submitted            author
delegate          returned             returned             author
delegate          rewriting            rewriting            author
delegate          reviewing            reviewing            author
delegate          awaiting-validation  awaiting-validation  author
delegate          validated            validated            author
assign            submitted            rewriting            secretary
take-up           submitted            rewriting            rewriter,designer,user,user2
release           rewriting            submitted            rewriter,secretary,[designer],[user],[user2]
hand-over         rewriting            rewriting            rewriter,secretary,[designer],[user],[user2]
take-over         rewriting            rewriting            designer,user,user2,secretary,[rewriter]
return            submitted            returned             secretary,[rewriter],[designer],[user],[user2]
return            rewriting            returned             rewriter,secretary,[designer],[user],[user2]
return            reviewing            returned             rewriter,secretary,[designer],[user],[user2]
decline           submitted            declined             secretary
decline           rewriting            declined             secretary
decline           reviewing            declined             secretary
propose           rewriting            reviewing            rewriter,[designer],[user],[user2],[secretary]
recall            reviewing            rewriting            rewriter,secretary,[designer],[user],[user2]
declare-interest  submitted            submitted            rewriter,designer,user,user2
declare-interest  rewriting            rewriting            rewriter,designer,user,user2
declare-interest  reviewing            reviewing            rewriter,designer,user,user2
cannot-review     reviewing            reviewing            designer,user,[rewriter],[user2]
approve           reviewing            reviewing            designer,user,user2
object            reviewing            rewriting            designer,user,user2
overrule          rewriting            -                    [secretary]
overrule          reviewing            -                    [secretary]
appoint-ad-hoc    submitted            submitted            secretary
appoint-ad-hoc    rewriting            rewriting            secretary
appoint-ad-hoc    reviewing            reviewing            secretary
nominate-referent submitted            -                    [secretary]
nominate-referent returned             -                    [secretary]
nominate-referent rewriting            -                    [secretary]
nominate-referent reviewing            -                    [secretary]
nominate-referent awaiting-validation  -                    [secretary]
nominate-referent validated            -                    [secretary]
name-delegate     submitted            submitted            secretary
name-delegate     returned             returned             secretary
name-delegate     rewriting            rewriting            secretary
name-delegate     reviewing            reviewing            secretary
name-delegate     awaiting-validation  awaiting-validation  secretary
validate          awaiting-validation  validated            author,[coauthor],[delegate]
amend             awaiting-validation  reviewing            author
contest           awaiting-validation  rewriting            author
reopen            awaiting-validation  rewriting            secretary
reopen            validated            rewriting            secretary
not-before        validated            validated            author
schedule          validated            validated            secretary
hold              validated            validated            secretary
publish           validated            published            secretary
pause             submitted            submitted            secretary
pause             returned             returned             secretary
pause             rewriting            rewriting            secretary
pause             reviewing            reviewing            secretary
pause             awaiting-validation  awaiting-validation  secretary
pause             validated            validated            secretary
resume            submitted            -                    [secretary]
resume            returned             -                    [secretary]
resume            rewriting            -                    [secretary]
resume            reviewing            -                    [secretary]
resume            awaiting-validation  -                    [secretary]
resume            validated            -                    [secretary]
extend            submitted            submitted            secretary
extend            returned             returned             secretary
extend            rewriting            rewriting            secretary
extend            reviewing            reviewing            secretary
extend            awaiting-validation  awaiting-validation  secretary
extend            validated            -                    [secretary]
remind            submitted            submitted            secretary
remind            returned             returned             secretary
remind            rewriting            rewriting            secretary
remind            reviewing            reviewing            secretary
remind            awaiting-validation  awaiting-validation  secretary
remind            validated            -                    [secretary]
redact            reviewing            -                    [secretary]
redact            awaiting-validation  -                    [secretary]
redact            validated            -                    [secretary]
`;

/** The states in which each of the cast sees that the submission exists; elsewhere every action answers 404. */
export const expectedSight: Record<string, string> = {
  author: 'draft submitted returned rewriting reviewing awaiting-validation validated published withdrawn declined',
  coauthor: 'draft submitted returned rewriting reviewing awaiting-validation validated published withdrawn declined',
  delegate: 'submitted returned rewriting reviewing awaiting-validation validated published declined',
  stranger: '',
  rewriter: 'submitted returned rewriting reviewing awaiting-validation validated published declined',
  designer: 'submitted returned rewriting reviewing awaiting-validation validated published declined',
  user: 'submitted returned rewriting reviewing awaiting-validation validated published declined',
  user2: 'submitted returned rewriting reviewing awaiting-validation validated published declined',
  secretary: 'submitted returned rewriting reviewing awaiting-validation validated published declined',
  admin: '',
};

import { linkOf, type MailFacts, type MailKind } from './mail-kinds';
import type { MailText } from './mail-text';
import { mailTexts } from './mail-texts';

/** Says something under every name. */
const facts = new Proxy({}, { get: (_facts, name) => (name === 'notice' ? 'received' : name === 'due' ? '' : '/x') });
const kinds = Object.keys(mailTexts) as MailKind[];

function textOf(kind: MailKind): MailText {
  const write = mailTexts[kind] as (facts: MailFacts[MailKind], site: { publicUrl: string }) => MailText;
  return write(facts, { publicUrl: 'https://recueil.example' });
}

describe('the texts of mails', () => {
  it.each(kinds)('« %s » has words for its link where it has one, and a link where it has words for it', (kind) => {
    const { linkLabel, path } = textOf(kind);
    const hasLink = path !== undefined || linkOf[kind] !== undefined;
    expect(linkLabel !== undefined).toBe(hasLink);
  });
});

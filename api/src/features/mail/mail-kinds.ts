import type { SignedPurpose } from '#rooms/links';

/**
 * Everything that is ever told by mail, with what each kind is told with. No fact is a secret: links are made later.
 */
export interface MailFacts {
  invitation: { accountId: string; name: string; by: string };
  'access-proof': { requestId: string; name: string };
  'access-known': { name: string };
  'access-refused': { name: string };
  'access-opened': { name: string };
  'access-waiting': { name: string };
  password: { accountId: string; name: string };
  'password-unknown': Record<string, never>;
  'sign-in': { accountId: string; name: string };
  identity: { pendingId: string; name: string; provider: string };
  'address-proof': { changeId: string; name: string };
  'address-taken': Record<string, never>;
  'address-changed': { name: string };
  'address-conflict': { name: string; person: string; holder: string; accountId: string };
  'contact-named': { contactId: string; name: string; title: string; path: string };
  'message-to-team': { title: string; path: string; sender: string; senderEmail: string; message: string };
  'claim-made': { name: string; claimant: string; title: string; path: string; reason: string };
  'claim-decided': { name: string; title: string; path: string; decision: 'confirmed' | 'refused' };
  /** What happened to a submission, told to one person. `due`: YYYY-MM-DD or ''. */
  notice: {
    notice: string;
    name: string;
    subject: string;
    title: string;
    actor: string;
    reason: string;
    /** The text to validate; '' where there is none. */
    text: string;
    due: string;
    path: string;
    replyTo: string;
  };
  /** `lines`: one a line. */
  summary: { name: string; subject: string; lines: string; path: string };
  'co-author-invited': { name: string; by: string; title: string; path: string };
  nominated: { name: string; by: string; title: string; message: string; path: string };
  'proofreading-asked': { name: string; by: string; title: string; message: string; proofreadingId: string };
  /** What changed about who writes a sheet: an invitation answered, an author gone. `path` '': nothing to look at. */
  'team-told': { name: string; subject: string; sentence: string; path: string };
  'co-author-removed': { name: string; by: string; title: string; path: string };
  proofread: { name: string; reader: string; title: string; agreed: 'yes' | 'no'; path: string };
  'sheet-taken-off': { name: string; title: string; by: string; reason: string; path: string };
  /** Asked for by somebody who administers, to see that mails arrive. */
  trial: { name: string };
  'idle-warning': { name: string; date: string };
}
export type MailKind = keyof MailFacts;

/** The kinds that carry a link, with what the link is about. */
export const linkOf: { [Kind in MailKind]?: { purpose: SignedPurpose; subject: keyof MailFacts[Kind] & string } } = {
  invitation: { purpose: 'invitation', subject: 'accountId' },
  'access-proof': { purpose: 'access', subject: 'requestId' },
  password: { purpose: 'password', subject: 'accountId' },
  'sign-in': { purpose: 'sign-in', subject: 'accountId' },
  identity: { purpose: 'identity', subject: 'pendingId' },
  'address-proof': { purpose: 'address', subject: 'changeId' },
  'contact-named': { purpose: 'contact-withdrawal', subject: 'contactId' },
  'proofreading-asked': { purpose: 'proofreading', subject: 'proofreadingId' },
};

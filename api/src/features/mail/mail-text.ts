/** A mail in words: its subject, its paragraphs, and the label of its link where it has one. */
export interface MailText {
  subject: string;
  paragraphs: string[];
  linkLabel?: string;
  /** The page that its link opens, where the link needs no secret. */
  path?: string;
}

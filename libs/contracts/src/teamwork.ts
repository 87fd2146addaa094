import type { DraftContent } from './drafts';
import type { ImageWidth } from './image-sizes';
import type { PersonRef } from './person-ref';

/** Who works on a sheet together, who reads it from outside, and what each is told. */

export interface InvitationView {
  id: string;
  /** What is offered: to write with the author, to be the sheet's referent, to tell one's own practice. */
  part: 'co-author' | 'referent' | 'nomination';
  name: string;
  email: string;
  title: string;
  by: PersonRef | null;
  message: string;
  at: string;
  answer: 'accepted' | 'declined' | null;
}

export interface NewInvitation {
  part: 'co-author' | 'referent';
  name: string;
  email: string;
}

/** `POST /api/me/invitations/:id/accept`: the submission that one may open from now on, if there is one. */
export interface AnsweredInvitation {
  submissionId: string | null;
}

/** A colleague's practice: nothing is visible to anyone before they accept. */
export interface NewNomination {
  name: string;
  email: string;
  title: string;
  message: string;
}

/** « Faire relire » : a read-only link for a named person without account. */
export interface ProofreadingView {
  id: string;
  name: string;
  email: string;
  at: string;
  expiresAt: string;
  revokedAt: string | null;
  comments: { text: string; at: string }[];
  /** « Accord de … le … ». */
  agreedAt: string | null;
}

export interface NewProofreading {
  name: string;
  email: string;
  message: string;
}

/** What the person who proofreads sees; contacts are left out. */
export interface ProofreadText {
  title: string;
  name: string;
  askedBy: string;
  message: string;
  expiresAt: string;
  content: DraftContent;
  /** Of the text shown: sent back with an agreement. */
  contentHash: string;
  comments: { text: string; at: string }[];
  agreedAt: string | null;
}

/** `POST /api/proofreadings/answer`: a comment, an agreement, or both. Answered with {@link ProofreadText}. */
export interface ProofreadAnswer {
  token: string;
  text?: string;
  agrees?: boolean;
  /** Of the text that the person read; refused when it has changed since. */
  contentHash?: string;
}

/** `POST /api/proofreadings/file`: a file that the text shown names. Answered with its bytes. */
export interface ProofreadFile {
  token: string;
  sha256: string;
  /** Of an image: a copy of that width, if it is wider. */
  width?: ImageWidth;
}

/** One thing told to the caller. */
export interface NoticeView {
  id: string;
  at: string;
  asks: boolean;
  subject: string;
  /** The page it leads to. */
  path: string;
  readAt: string | null;
}

export interface NoticeList {
  notices: NoticeView[];
  unread: number;
}

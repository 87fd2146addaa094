import type { SectionName } from '@recueil/domain';
import type { PersonRef } from './person-ref';

/** Parts of a sheet to which something may be attached. */
export type SheetPart =
  'title' | 'organisation' | 'pitch' | SectionName | 'keyFigures' | 'links' | 'contacts' | 'attachments';

/** `committee`: a note that the team never sees. `team`: a message that both see. */
export interface RemarkView {
  id: string;
  audience: 'committee' | 'team';
  part: SheetPart | null;
  text: string;
  author: PersonRef | null;
  at: string;
  /** What it answers. */
  answers: string | null;
  resolvedAt: string | null;
  /** Why a text was sent back, or what is to be changed in it: made by an action. */
  fromAction: string | null;
  mayResolve: boolean;
}

export interface NewRemark {
  audience: 'committee' | 'team';
  part?: SheetPart;
  text: string;
  answers?: string;
}

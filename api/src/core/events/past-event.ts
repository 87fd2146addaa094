import type { ClaimEvent, SheetEvent, SubmissionEvent } from '@recueil/domain';

/** A past participle; the actor is null for the installation itself (imports, schedules, commands). */
export type EventAction =
  | SubmissionEvent
  | SheetEvent
  | ClaimEvent
  | `sheet.${'imported' | 'published' | 'contact-withdrawn'}`
  | `account.${'created' | 'invited' | 'corrected' | 'roles-changed' | 'disabled' | 'enabled' | 'closed' | 'password-changed' | 'identity-linked' | 'identity-unlinked' | 'exported' | 'charter-accepted' | 'address-changed' | 'address-conflict'}`
  | `access.${'asked' | 'proven' | 'accepted' | 'refused'}`
  | `session.${'opened' | 'ended' | 'all-ended'}`
  | `organisation.${'created' | 'renamed' | 'merged'}`
  | `theme.${'created' | 'renamed' | 'reordered' | 'moved' | 'merged' | 'deleted'}`
  | `committee.${'created' | 'changed' | 'deleted'}`
  | `absence.${'declared' | 'removed'}`
  | `admission.changed`
  | `settings.changed`
  | `catalogue.opened`
  | `mail.tried`
  | `history.exported`;

export interface PastEvent {
  action: EventAction;
  actorId: string | null;
  sheetId: string | null;
  /** Field names, hashes, counts: no personal value. */
  facts: Record<string, unknown>;
  /** What it was about, in personal terms: purged in time, and when a person asks. */
  details?: { before?: unknown; after?: unknown; reason?: string };
}

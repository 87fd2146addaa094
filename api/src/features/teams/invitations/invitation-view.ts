import type { SubmissionView } from '@recueil/contracts';
import { personRef, type Names } from '#rooms/submissions';
import type { StoredInvitation } from './invitations.repository';

export function invitationView(invitation: StoredInvitation, names: Names): SubmissionView['invitations'][number] {
  const { id, part, name, email, title, message, invitedById, at, answer } = invitation;
  return {
    id,
    part,
    name,
    email,
    title,
    message,
    by: personRef(invitedById, names),
    at: at.toISOString(),
    answer: answer === 'withdrawn' ? 'declined' : answer,
  };
}

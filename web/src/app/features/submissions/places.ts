import {
  type ActionPlace,
  type OfferedAction,
  committeeSubmissionPath,
  pagePaths,
  validationPath,
} from '@recueil/contracts';

/**
 * The page of a submission that draws what is not among the buttons; null for what is drawn around the text, wherever
 * it is offered. A place that is not here does not compile.
 */
const pages: Record<Exclude<ActionPlace, 'buttons'>, ((id: string) => string) | null> = {
  sending: (id) => `${pagePaths.propose}/${id}`,
  decision: validationPath,
  opinion: committeeSubmissionPath,
  beside: null,
  claim: null,
};

/** Where an action is drawn that is not among the buttons; null for those that are, or have no page of their own. */
export function pageOf({ place }: OfferedAction, submissionId: string): string | null {
  return place === 'buttons' ? null : (pages[place]?.(submissionId) ?? null);
}

export function isAt(place: ActionPlace): (action: OfferedAction) => boolean {
  return (action) => action.place === place;
}

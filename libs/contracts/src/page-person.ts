/**
 * Whose page a request that changes something comes from: the id of the person for whom it was drawn, or `visitor`. The
 * web sends it with each; whoever else is signed in by then is refused with `other-person`. Programs may leave it out.
 */
export const pagePersonHeader = 'X-Recueil-Person';
/** The page was drawn for nobody in particular. */
export const visitorPage = 'visitor';

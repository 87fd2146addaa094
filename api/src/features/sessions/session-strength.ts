/** What ProConnect says of a sign-in with a second factor: only those administer. */
export const strongLevels = ['eidas0-mfa', 'eidas1-mfa', 'eidas2', 'eidas3'];

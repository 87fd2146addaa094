/** Signing in through a provider. */

export interface OpenidRequest {
  /** A page of ours to come back to; anything else leads to the home page. */
  returnPath: string;
  /** Asks the provider for a second factor, which administrators need. */
  secondFactor?: boolean;
  /** The secret of the link of the first administrator, for whoever comes in by it. */
  opening?: string;
}

export interface OpenidStart {
  /** The provider's page, to go to. */
  url: string;
}

/** Why a sign-in through a provider came to nothing: `/connexion?erreur=…`, which the page explains. */
export const openidRefusals = [
  /** The provider's answer does not stand, or lacks what an account needs. */
  'refused',
  /** The person, or the provider, said no. */
  'cancelled',
  /** Took too long, or was already used. */
  'expired',
  /** Was begun in another browser. */
  'other-browser',
  /** The account may not come in. */
  'disabled',
  /** The address already has an account, which this identity does not lead to: it can be linked. */
  'address-taken',
  /** The identity that was to be linked leads to another account. */
  'identity-taken',
  /** An administrator without a second factor: can be begun again with `secondFactor`. */
  'level',
  /** The provider does not answer. */
  'unavailable',
  /** Vouched for, but not one of those who are let in here. */
  'not-admitted',
  /** An administrator was asked, and decides. */
  'approval-asked',
  /** An administrator was asked, and said no. */
  'approval-refused',
] as const;
export type OpenidRefusalCode = (typeof openidRefusals)[number];

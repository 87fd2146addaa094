/** How strangers whom a provider vouches for come in: by where they work, by somebody's word, or all of them. */
export const admissionModes = ['siret', 'domain', 'approval', 'everybody'] as const;
export type AdmissionMode = (typeof admissionModes)[number];

/** Who is let in. What a mode does not look at is kept for when it is chosen again. */
export interface AdmissionRule {
  mode: AdmissionMode;
  /** Of 14 digits, or of 9 for all the places of one organisation. */
  sirets: readonly string[];
  /** In lower case; one does not stand for those below it. */
  domains: readonly string[];
}

/** What a provider says of somebody without account. */
export interface Stranger {
  siret: string | null;
  email: string;
  /** The provider has seen for itself that the address is theirs. */
  emailVerified: boolean;
}

/** `ask`: an administrator decides. */
export type Admission = 'admit' | 'ask' | 'refuse';

/** Whether a stranger gets an account. */
export function admissionOf(rule: AdmissionRule, stranger: Stranger): Admission {
  switch (rule.mode) {
    case 'everybody':
      return 'admit';
    case 'approval':
      return 'ask';
    case 'siret':
      return isOneOf(rule.sirets, stranger.siret) ? 'admit' : 'refuse';
    case 'domain':
      return stranger.emailVerified && rule.domains.includes(domainOf(stranger.email)) ? 'admit' : 'refuse';
  }
}

/** Only a whole SIRET is compared: an unfinished one would begin like many. */
function isOneOf(sirets: readonly string[], siret: string | null): boolean {
  return siret !== null && /^\d{14}$/.test(siret) && sirets.some((known) => isNumber(known) && siret.startsWith(known));
}

function isNumber(known: string): boolean {
  return /^(\d{9}|\d{14})$/.test(known);
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

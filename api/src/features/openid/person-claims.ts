import { accountBounds } from '@recueil/contracts';
import { isStorable, withoutUnseen } from '@recueil/text';
import type { OidcSettings } from '#core/config/app-config';
import { OpenidRefusal } from './openid-refusal';

/** What a provider says of a person, as far as it becomes an account. */
export interface ClaimedPerson {
  email: string;
  /** The provider says that it has seen for itself that the address is theirs. */
  emailVerified: boolean;
  name: string;
  service: string;
  /** Of the place where they work, 14 digits. */
  siret: string | null;
}

type Claims = Readonly<Record<string, unknown>>;

/** Letters that only look like others (Cyrillic а, Ｋ in full width) would make two addresses of one, or one of two. */
const plainAddress = /^[\x21-\x3f\x41-\x7e]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/**
 * The person whom these claims describe. Throws an {@link OpenidRefusal} where there is no address that an account can
 * have, or the provider says that it was never checked. ProConnect vouches for addresses and has no word for it; any
 * other provider says it, or did not check.
 */
export function claimedPerson(claims: Claims, profile: OidcSettings['profile']): ClaimedPerson {
  const given = typeof claims.email === 'string' ? claims.email.trim() : '';
  if (given === '') throw new OpenidRefusal('refused', 'no address among the claims');
  if (!plainAddress.test(given) || given.length > accountBounds.email) {
    throw new OpenidRefusal('refused', 'not an address that an account can have');
  }
  if (claims.email_verified === false) throw new OpenidRefusal('refused', 'the provider never checked the address');
  const email = given.toLowerCase();
  return {
    email,
    emailVerified: claims.email_verified === true || profile === 'proconnect',
    name: nameIn(claims) || email.replace(/@.*/, ''),
    service: serviceIn(claims),
    siret: siretIn(claims),
  };
}

/** The address that the provider has seen for itself to be theirs; null where there is none. */
export function verifiedAddress(claims: Claims, profile: OidcSettings['profile']): string | null {
  try {
    const { email, emailVerified } = claimedPerson(claims, profile);
    return emailVerified ? email : null;
  } catch (error) {
    if (error instanceof OpenidRefusal) return null;
    throw error;
  }
}

function siretIn({ siret }: Claims): string | null {
  const digits = textOf(siret).replace(/\s/g, '');
  return /^\d{14}$/.test(digits) ? digits : null;
}

/** `usual_name` is ProConnect's, which has neither `name` nor `family_name`. */
function nameIn(claims: Claims): string {
  const whole = line(claims.name, accountBounds.name);
  if (whole !== '') return whole;
  return line([claims.given_name, claims.usual_name ?? claims.family_name].map(textOf).join(' '), accountBounds.name);
}

function serviceIn(claims: Claims): string {
  return line(claims.organizational_unit ?? claims.department, accountBounds.service);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** One line of text that can be stored and shown: no control character, none that turns the writing round. */
function line(value: unknown, longest: number): string {
  const text = textOf(value);
  if (!isStorable(text)) return '';
  const plain = withoutUnseen(text)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '');
  return Array.from(plain.replace(/\s+/g, ' ').trim()).slice(0, longest).join('').trim();
}

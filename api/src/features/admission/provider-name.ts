import type { OidcSettings } from '#core/config/app-config';

/** A provider as people know it: « ProConnect », or the host of its issuer. */
export function providerName(issuer: string, ours: Pick<OidcSettings, 'issuer' | 'profile'> | null): string {
  if (issuer === ours?.issuer && ours.profile === 'proconnect') return 'ProConnect';
  return URL.parse(issuer)?.host ?? issuer;
}

import { isSafeLink } from '@recueil/text';

/** The address that somebody meant: `www.service.example`, `aide@service.example`, `01 99 00 12 34`. Null: none. */
export function readAddress(typed: string): string | null {
  const address = typed.trim();
  return [address, ...guesses(address)].find(isSafeLink) ?? null;
}

function guesses(address: string): string[] {
  if (/^[^\s@/:]+@[^\s@/:.]+\.[^\s@/:]+$/.test(address)) return [`mailto:${address}`];
  if (/^\+?[\d\s.\u00A0\u202F-]{4,20}$/.test(address)) return [`tel:${address.replace(/[^\d+]/g, '')}`];
  if (/^[^\s:/?#]+\.[^\s:/?#.]{2,}(?:[/?#:]\S*)?$/.test(address)) return [`https://${address}`];
  return [];
}

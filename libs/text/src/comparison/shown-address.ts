/** What an address may hold and still be read: signs of ASCII, and letters of French and its neighbours. */
const unreadable = /[^\x21-\x7EÀ-ÖØ-öø-ſ]/gu;

/** An address as it can be read: two that differ never look the same, whatever signs they are made of. */
export function shownAddress(address: string): string {
  return address.replace(
    unreadable,
    (sign) => `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

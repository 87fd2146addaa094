/** The page number that a line is, and nothing else: "12", "– 12 –", "Page 12 sur 48", "12 / 48"; null for any other line. */
export function pageNumberOf(text: string): number | null {
  if (text.length > 40) return null;
  const match = /^[\s|·–—-]*(?:(?:page|p\.)\s*)?(\d{1,4})(?:\s*(?:\/|sur|de)\s*\d{1,4})?[\s|·–—-]*$/iu.exec(text);
  return match ? Number(match[1]) : null;
}

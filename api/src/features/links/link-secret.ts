import { withoutUnseen } from '@recueil/text';

/** As many characters as `newToken` makes. */
const length = 43;

/**
 * The secret in what came after `#`, where a mail program took in what stands around it, wrapped it over two lines or
 * encoded it; null when a part of it is missing.
 */
export function linkSecret(text: string): string | null {
  const after = decoded(text).split('#').at(-1) ?? '';
  const [secret = ''] = /[\w-]+/.exec(withoutUnseen(after).replace(/\s/g, '')) ?? [];
  return secret.length < length ? null : secret.slice(0, length);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

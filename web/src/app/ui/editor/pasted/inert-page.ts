/** As far as we use it: browsers that enforce trusted types have it. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createHTML: (html: string) => string },
  ) => {
    createHTML: (html: string) => string;
  };
}

/** The name that the content policy of the server lets through; it is used here, and nowhere else. */
const policyName = 'recueil#paste';
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Parses a page that is never shown: its scripts do not run, its images are not fetched, nothing of it enters ours.
 * Null when the browser refuses.
 */
export function inertPage(html: string): Document | null {
  try {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    policy ??= trustedTypes?.createPolicy(policyName, { createHTML: (text) => text });
    return new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
  } catch {
    return null;
  }
}

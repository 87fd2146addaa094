import { type Locator, type Page, expect, test as base } from '@playwright/test';

export { expect, type Page, type Locator };

export const widths = [1440, 768, 320] as const;
export const schemes = ['light', 'dark'] as const;

/** What no page may do, whatever the journey. */
interface Watch {
  foreignRequests: string[];
  policyViolations: string[];
  scriptErrors: string[];
}

/** Each journey is watched: it fails when a request leaves the origin, the policy is broken or a script throws. */
export const test = base.extend<{ watch: Watch }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's dependencies from the pattern
  baseURL: async ({}, use) => {
    await use(process.env.RECUEIL_URL);
  },
  watch: [
    async ({ page, baseURL }, use) => {
      const watch: Watch = { foreignRequests: [], policyViolations: [], scriptErrors: [] };
      const origin = new URL(baseURL ?? '').origin;
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== origin) watch.foreignRequests.push(request.url());
      });
      page.on('console', (message) => {
        if (/content security policy|trusted type/i.test(message.text())) watch.policyViolations.push(message.text());
      });
      page.on('pageerror', (error) => watch.scriptErrors.push(error.message));
      await page.exposeFunction('reportPolicyViolation', (what: string) => watch.policyViolations.push(what));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const report = (window as unknown as { reportPolicyViolation: (what: string) => void }).reportPolicyViolation;
          report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
        });
      });
      await use(watch);
      expect(watch).toEqual({ foreignRequests: [], policyViolations: [], scriptErrors: [] });
    },
    { auto: true },
  ],
});

/** The catalogue's page, with the ways in which people act on it. */
export class Catalogue {
  readonly heading: Locator;
  readonly field: Locator;
  readonly results: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.locator('#resultats');
    this.field = page.getByRole('searchbox');
    this.results = page.locator('rc-result-card h3 a');
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/catalogue${query}`);
    await this.settled();
  }

  /** Until the answer to what is asked is on the page. */
  async settled(): Promise<void> {
    await expect(this.page.locator('section[aria-busy="false"]')).toBeVisible();
  }

  /** On a small screen the filters are in a sheet that rises from the bottom. */
  async withFilters(act: () => Promise<void>): Promise<void> {
    const opener = this.page.getByRole('button', { name: /^Affiner/ });
    const rises = await opener.isVisible();
    if (rises) await opener.click();
    await act();
    if (rises) await this.page.getByRole('button', { name: /^Voir l|^Fermer/ }).click();
  }

  /** How many sheets the page says that it found. */
  async total(): Promise<number> {
    const text = await this.heading.innerText();
    return text.startsWith('Aucune') ? 0 : Number(/^[\d\u202f\u00a0]+/.exec(text)?.[0].replace(/\D/g, ''));
  }
}

/** A sheet of the catalogue that says what did not work, and has figures: the fullest page there is. */
export async function aSheet(page: Page): Promise<string> {
  const reply = await page.request.get('/api/sheets?setbacks=yes&sort=date&pageSize=50');
  const { hits } = (await reply.json()) as { hits: { slug: string }[] };
  for (const { slug } of hits) {
    const sheet = await (await page.request.get(`/api/sheets/${slug}`)).json();
    // What other journeys publish came of no collection.
    if (sheet.basis === 'legacy' && sheet.contactCount > 0 && sheet.keyFigures.length > 0) return slug;
  }
  throw new Error('the catalogue has no sheet that says what did not work');
}

/** How many pages a printed document has: Chromium writes one such object a page. */
export function pageCount(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** How many pixels of the page stick out of the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Words that interfaces say in English, and that French does not share. */
const englishWords =
  /\b(search|results?|loading|close|next|previous|filters?|sort|submit|cancel|back|help|the|and|with|your|you|not found|retry|clear|select|choose|skip|show|hide|more|less|undefined|null|NaN|object Object)\b/i;

/** The first English word that a page shows, or says to assistive technology; null when there is none. */
export async function englishWord(page: Page): Promise<string | null> {
  const said = await page.evaluate(() => {
    const names = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'];
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      names.map((name) => element.getAttribute(name) ?? ''),
    );
    // What bears a name of its own, of a package say, is no word of ours.
    const foreign = [...document.querySelectorAll<HTMLElement>('[translate="no"]')].map(({ innerText }) => innerText);
    const shown = foreign.reduce((text, name) => text.replace(name, ''), document.body.innerText);
    return [document.title, shown, ...attributes].join('\n');
  });
  return englishWords.exec(said)?.[0] ?? null;
}

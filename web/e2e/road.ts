import path from 'node:path';
import type { Browser } from '@playwright/test';
import { keptMails } from './mails';
import { password } from './people';
import { type Page, expect, overflow } from './recueil';

/** Where pictures of each screen are kept, to be looked at; none are taken without. */
const album = process.env.RECUEIL_ALBUM;
const wide = { width: 1440, height: 900 };
const narrow = { width: 320, height: 640 };
let pictures = 0;
/** The mails that somebody opened. */
const opened = new Set<string>();

/** The mails of this subject about this sheet that their reader did not open yet. */
async function unopened(page: Page, email: string, subject: string, title: string): Promise<string[]> {
  const mails = await keptMails(page, email, subject);
  return mails
    .filter(({ about, address }) => about.includes(title) && !opened.has(address))
    .map((mail) => mail.address);
}

/** Which of these people such a mail was sent to, once it has gone. */
export async function whoReceived(page: Page, emails: string[], subject: string, title: string): Promise<string> {
  let found: string | undefined;
  await expect(async () => {
    for (const email of emails) if ((await unopened(page, email, subject, title)).length > 0) found = email;
    expect(found, `« ${subject}, ${title} » to one of ${emails.join(', ')}`).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return found ?? '';
}

/** Somebody on the road, in a browser of their own, who goes from one page to the next by the links of their mails. */
export class Traveller {
  private constructor(
    readonly email: string,
    readonly page: Page,
  ) {}

  static async on(page: Page, email: string): Promise<Traveller> {
    await page.setViewportSize(wide);
    return new Traveller(email, page);
  }

  static async in(browser: Browser, baseURL: string, email: string): Promise<Traveller> {
    const context = await browser.newContext({ baseURL, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    return Traveller.on(await context.newPage(), email);
  }

  /**
   * Opens the mail of this subject that was not opened yet, presses its one link, signs in if asked; answers what the
   * mail says.
   */
  async follow(subject: string, title: string): Promise<string> {
    const address = await this.next(subject, title);
    await this.page.goto(address);
    const said = await this.page.locator('pre').innerText();
    const links = this.page.locator('pre a');
    await expect(links).toHaveCount(1);
    const wanted = new URL((await links.getAttribute('href')) ?? '').pathname;
    await links.click();
    await this.signInIfAsked();
    await this.page.waitForURL((url) => url.pathname === wanted);
    return said;
  }

  /** The address of that mail, once it has gone. */
  private async next(subject: string, title: string): Promise<string> {
    await whoReceived(this.page, [this.email], subject, title);
    const [address = ''] = await unopened(this.page, this.email, subject, title);
    opened.add(address);
    return address;
  }

  private async signInIfAsked(): Promise<void> {
    const field = this.page.getByLabel('Mot de passe', { exact: true });
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    if (!this.page.url().includes('/connexion')) return;
    await this.page.getByLabel('Adresse électronique').fill(this.email);
    await field.fill(password);
    await this.page.getByRole('button', { name: 'Se connecter' }).click();
  }

  /** The screen as it is now: nothing may stick out of a narrow window; kept, wide and narrow, where it is wanted. */
  async picture(name: string, scheme: 'light' | 'dark' = 'light'): Promise<void> {
    pictures += 1;
    if (album !== undefined) await this.page.waitForLoadState('networkidle');
    await this.page.emulateMedia({ colorScheme: scheme });
    await this.page.setViewportSize(narrow);
    expect(await overflow(this.page), `${name} at ${String(narrow.width)} px`).toBe(0);
    await this.keep(name, scheme, narrow.width);
    await this.page.setViewportSize(wide);
    await this.keep(name, scheme, wide.width);
    await this.page.emulateMedia({ colorScheme: 'light' });
  }

  private async keep(name: string, scheme: string, width: number): Promise<void> {
    if (album === undefined) return;
    const words = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/ /g, '-');
    const file = `${String(pictures).padStart(2, '0')}-${words}-${scheme}-${String(width)}.png`;
    await this.page.screenshot({ path: path.join(album, file), fullPage: true });
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}

/** Opens the form of an action where it has one, and does it. */
export async function act(page: Page, action: string, button = action): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).first().click();
  await page.getByRole('form', { name: action }).getByRole('button', { name: button, exact: true }).click();
}

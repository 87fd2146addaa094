import { type Page, expect } from './recueil';

/** A mail that was kept: its page in the preview, and its subject. */
interface KeptMail {
  address: string;
  about: string;
}

/** The mails to somebody that were kept, the last first. */
export async function keptMails(page: Page, to: string, subject: string): Promise<KeptMail[]> {
  const list = await (await page.request.get('/dev/mails')).text();
  return [...list.matchAll(/<li><a href="([^"]+)">([^<]+)<\/a> — ([^<]+)<\/li>/g)].flatMap(
    ([, address, about, whom]) =>
      address !== undefined && about?.includes(subject) && whom?.includes(to) ? [{ address, about }] : [],
  );
}

/** What the last mail of this subject says to somebody, once it has gone. */
export async function mailTo(page: Page, to: string, subject: string): Promise<string> {
  let mails: KeptMail[] = [];
  // Mails go a moment after what they are about.
  await expect
    .poll(async () => (mails = await keptMails(page, to, subject)).length, { timeout: 20_000 })
    .toBeGreaterThan(0);
  return (await page.request.get(mails[0]?.address ?? '')).text();
}

/** The link of such a mail that leads to a page of ours and holds a secret. */
export function secretLink(mail: string): string {
  const link = /href="(https?:\/\/[^"#]+#[^"]+)"/.exec(mail)?.[1];
  if (link === undefined) throw new Error('this mail holds no link with a secret');
  return link;
}

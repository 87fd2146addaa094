import type { TestApplication } from '../application';
import { photograph } from './files';
import { fileForm } from './forms';
import { erase, newPassage, publishedWith } from './redactions';
import { acts, editorialWorld, see, submissionIn, write, type EditorialWorld } from './submissions';

/** What stands in an installation that people have used for a while. */
export interface Lived {
  world: EditorialWorld;
  /** Its text was validated by its author. */
  published: { id: string; slug: string };
  /** Words that were erased from another sheet, and stand nowhere. */
  erased: string;
  /** Sheets that readers see. */
  online: number;
  /** The digest of a picture that a draft shows. */
  picture: string;
  /** A submission that is to appear one day. */
  scheduledId: string;
}

const states = ['draft', 'returned', 'rewriting', 'reviewing', 'awaiting-validation', 'validated', 'declined'];

/** Drafts, submissions in every state, a picture, sheets online, one of which lost a passage and came back. */
export async function lived(test: TestApplication): Promise<Lived> {
  const world = await editorialWorld(test);
  const drafts = [];
  for (const state of states) drafts.push(await submissionIn(world, state));
  const picture = await joinPicture(world, drafts[0]?.id ?? '');
  const { id, slug } = await submissionIn(world, 'published', { title: 'Le guichet du samedi' });
  const erased = newPassage();
  const other = await publishedWith(world, erased);
  const done = await erase(other.slug, erased, world.secretary, world.author);
  if (done.status !== 200) throw new Error(`not erased: ${done.text}`);
  await test.runJobs();
  const again = await submissionIn(world, 'validated', { title: 'Une fiche pour plus tard' });
  await acts(world.secretary, again.id, 'schedule', { date: '2099-03-02' });
  const [row] = await test.database.query<{ count: number }[]>('SELECT count(*)::int AS count FROM published_sheets');
  return {
    world,
    published: { id, slug: slug ?? '' },
    erased,
    online: row?.count ?? 0,
    picture,
    scheduledId: again.id,
  };
}

async function joinPicture(world: EditorialWorld, id: string): Promise<string> {
  const { body, headers } = fileForm(await photograph('jpeg', 800, 600), { name: 'guichet.jpg' });
  const sent = await world.author.browser.post(`/api/submissions/${id}/attachments`, body, headers);
  if (sent.status !== 201) throw new Error(`not joined: ${sent.text}`);
  const { sha256, name } = sent.json as { sha256: string; name: string };
  const written = await write(world.author, id, {
    attachments: [{ sha256, name, alternative: 'Le guichet, un samedi' }],
  });
  if (written.status !== 200) throw new Error(`not written: ${written.text}`);
  await see(world.author, id);
  return sha256;
}

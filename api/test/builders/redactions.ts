import type { SheetActionRequest, SheetActions } from '@recueil/contracts';
import { richText } from '@recueil/testing';
import type { Reply, TestApplication } from '../application';
import { tablesWith } from '../every-row';
import { draft, submissionIn, type EditorialWorld, type Participant } from './submissions';

/** Why a passage is to go. */
export const reason = 'Une personne y est nommée.';

let passages = 0;

/** Words that no other test wrote. */
export function newPassage(): string {
  passages += 1;
  return `Zéphyrine${String(passages)} Quintoret${String(passages)}`;
}

export function actOn(who: Participant, slug: string, request: SheetActionRequest): Promise<Reply> {
  return who.browser.post(`/api/sheets/${slug}/actions`, request);
}

export async function offers(who: Participant, slug: string): Promise<SheetActions> {
  return (await who.browser.get(`/api/sheets/${slug}/actions`)).json as SheetActions;
}

/** A sheet online whose origin holds the passage. */
export async function publishedWith(world: EditorialWorld, passage: string): Promise<{ id: string; slug: string }> {
  const sections = { ...draft().sections, origin: richText(`L’idée vient de ${passage}, au guichet.`) };
  const { id, slug } = await submissionIn(world, 'published', { sections });
  return { id, slug: slug ?? '' };
}

/** One asks, another agrees. */
export async function erase(slug: string, passage: string, asking: Participant, agreeing: Participant): Promise<Reply> {
  const asked = await actOn(asking, slug, { action: 'redact', passage, reason });
  if (asked.status !== 200) throw new Error(`not asked: ${String(asked.status)} ${asked.text}`);
  const { redaction } = await offers(agreeing, slug);
  return actOn(agreeing, slug, { action: 'agree-to-redaction', redactionId: redaction?.id });
}

/** Everywhere in the database that these words stand, frozen texts looked into. */
export async function placesOf({ database }: TestApplication, word: string): Promise<string[]> {
  const frozen = await database.query<unknown[]>(
    `SELECT FROM revisions WHERE convert_from(content, 'UTF8') ILIKE '%' || $1 || '%'`,
    [word],
  );
  return [...(await tablesWith(database, word)), ...(frozen.length > 0 ? ['revisions'] : [])];
}

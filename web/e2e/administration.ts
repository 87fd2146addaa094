import { type Page, expect } from './recueil';
import { administrator, signIn } from './people';

/** Opens a page of the administration as somebody who administers, once it shows what it is about. */
export async function openAdministration(page: Page, address: string): Promise<void> {
  await signIn(page, administrator, address);
  await expect(page.getByText('Ouverture de la page…')).toBeHidden();
}

/** A name that no other journey uses. */
export function unique(name: string): string {
  return `${name} ${crypto.randomUUID().slice(0, 8)}`;
}

/** What the pages of the administration ask, asked by the browser that is signed in. */
export async function ask<Reply>(
  page: Page,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  address: string,
  data?: object,
  version?: number,
): Promise<Reply> {
  const headers = { 'X-Recueil': '1', ...(version === undefined ? {} : { 'If-Match': `"${String(version)}"` }) };
  const reply = await page.request.fetch(address, { method, headers, ...(data && { data }) });
  expect(reply.ok(), `${method} ${address}: ${String(reply.status())}`).toBe(true);
  return (await reply.json()) as Reply;
}

/** Somebody new, who has not come in yet: for one journey alone. */
export async function someone(page: Page, name = unique('Noé Sorgues')): Promise<{ id: string; name: string }> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z\d]+/g, '.')}@montreval.example`;
  const invitation = { email, name, service: 'Accueil', organisationId: null, roles: [] };
  const { id } = await ask<{ id: string }>(page, 'POST', '/api/administration/people', invitation);
  return { id, name };
}

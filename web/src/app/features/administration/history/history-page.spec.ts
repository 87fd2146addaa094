import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { historyEntry, openAdministration, personDetail } from '#web/testing/administration-builders';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { all, one, text } from '#web/testing/screen';

const address = '/api/administration/history';
const actions = [{ value: 'account.invited', label: 'Personne invitée' }];

async function openHistory(query = '', asked = query, next: string | null = null): Promise<PageHarness> {
  const harness = await openAdministration(`/administration/historique${query}`);
  await harness.answer(address + asked, { entries: [historyEntry()], next, actions });
  return harness;
}

describe('The page of the history', () => {
  beforeAll(() => {
    Element.prototype.scrollIntoView = (): void => undefined;
  });
  afterEach(forgetBrowser);

  it('tells each event as a sentence, and goes on towards the past by links', async () => {
    const { page } = await openHistory('', '', '42');
    expect(text(page)).toContain('Odile Marchetaux a invité Camille Vasseur');
    expect(one(page, 'link', 'Plus anciens').getAttribute('href')).toBe('/administration/historique?avant=42');
    expect(all(page, 'status').map(text)).toContain('1 événement sur cette page');
  });

  it('narrows by what is chosen, written in the address', async () => {
    const harness = await openHistory();
    const action = one(harness.page, 'combobox', 'Action') as HTMLSelectElement;
    action.value = 'account.invited';
    action.dispatchEvent(new Event('change'));
    type(document.getElementById('historique-du')!, '2026-11-01');
    one(harness.page, 'button', 'Filtrer').click();
    await harness.settle();
    expect(TestBed.inject(Router).url).toBe('/administration/historique?action=account.invited&du=2026-11-01');
    await harness.answer(`${address}?action=account.invited&from=2026-11-01`, { entries: [], next: null, actions });
    expect(text(harness.page)).toContain('Aucun événement ne répond à ces filtres.');
  });

  it('refuses days that are the wrong way round', async () => {
    const harness = await openHistory();
    type(document.getElementById('historique-du')!, '2026-11-12');
    type(document.getElementById('historique-au')!, '2026-11-01');
    one(harness.page, 'button', 'Filtrer').click();
    await harness.settle();
    expect(text(document.getElementById('historique-au-erreur')!)).toContain('vient avant le premier');
  });

  it('names whose deeds its address asks for', async () => {
    const id = '0190f3a2-1111-7abc-8def-0123456789ab';
    const harness = await openHistory(`?personne=${id}`, `?actorId=${id}`);
    await harness.answer(`/api/administration/people/${id}`, personDetail({ id }));
    expect((one(harness.page, 'textbox', 'Fait par') as HTMLInputElement).value).toBe('Camille Vasseur');
  });
});

import type { SettingsView } from '@recueil/contracts';
import { openAdministration, settingsView } from '#web/testing/administration-builders';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';

const address = '/api/administration/settings';
const admission = { mode: 'approval', sirets: [], domains: [], contact: '', version: 1, provider: null };

async function open(changes: Partial<SettingsView> = {}): Promise<PageHarness> {
  const harness = await openAdministration('/administration/reglages');
  await harness.answer('/api/administration/admission', admission);
  await harness.answer(address, settingsView(changes));
  return harness;
}

async function save(harness: PageHarness, section: string): Promise<void> {
  one(harness.page.querySelector(section)!, 'button', 'Enregistrer').click();
  await harness.settle();
}

describe('The settings of an installation', () => {
  afterEach(forgetBrowser);

  it('are delays, some of which may be none, and the next meeting of a committee', async () => {
    const harness = await open();
    type(document.getElementById('delays-submitted')!, '3');
    type(document.getElementById('delays-returned')!, '');
    one(harness.page, 'checkbox', /À la prochaine séance/).click();
    await harness.settle();
    await save(harness, 'rc-delays-setting');
    const request = harness.request(`${address}/delays`);
    expect(request.request.body.deadlines).toEqual({
      submitted: { workingDays: 3 },
      returned: null,
      rewriting: { workingDays: 10 },
      reviewing: { meetings: 1, orWorkingDays: 5 },
      'awaiting-validation': { workingDays: 10 },
    });
    expect(request.request.body.reminders).toEqual([-2, 1, 5]);
  });

  it('say beside the step that its delay cannot stand, and send nothing', async () => {
    const harness = await open();
    type(document.getElementById('delays-rewriting')!, '0');
    await save(harness, 'rc-delays-setting');
    expect(text(harness.page)).toContain('Indiquez un nombre de jours ouvrés, de 1 à 250, ou laissez vide.');
    expect(document.activeElement?.id).toBe('delays-rewriting');
    harness.server.expectNone(`${address}/delays`);
  });

  it('are the words of mails, in which names are put by a press', async () => {
    const harness = await open();
    type(one(harness.page, 'textbox', 'Première phrase'), 'Bonjour');
    one(harness.page, 'button', /\{\{titre\}\}/).click();
    type(one(harness.page, 'textbox', /^Signature/), 'Le comité');
    await harness.settle();
    await save(harness, 'rc-mails-setting');
    const request = harness.request(`${address}/mails`);
    expect(request.request.body).toEqual({
      signature: 'Le comité',
      openings: { 'notice:to-validate': 'Bonjour {{titre}}' },
    });
    const value = request.request.body;
    request.flush({ value, version: 1, changedAt: '2026-11-30T09:00:00.000Z', changedBy: 'Paul Exemple' });
    await harness.settle();
    expect(has(harness.page, 'status', 'Enregistré.')).toBe(true);
  });

  it('say which sentences fell back since a release', async () => {
    const kind = { kind: 'notice:to-read', label: 'Une fiche est à relire', names: ['nom'], problem: 'n’existe pas' };
    const { page } = await open({ mailKinds: [kind] });
    expect(text(page)).toContain('Ces phrases ne conviennent plus');
    expect(text(page)).toContain('Une fiche est à relire');
  });

  it('are the agreement of the archivist, by whom and since when', async () => {
    const harness = await open();
    type(one(harness.page, 'textbox', /^Accord donné par/), 'La directrice des archives');
    type(document.getElementById('archives-agreedOn')!, '2026-02-16');
    await harness.settle();
    await save(harness, 'rc-archives-setting');
    expect(harness.request(`${address}/archives`).request.body).toEqual({
      agreedBy: 'La directrice des archives',
      agreedOn: '2026-02-16',
      reference: '',
    });
  });

  it('say what they were before, and come back to it as one more version', async () => {
    const value = (publisher: string) => ({ publisher, dpo: '', notice: '' });
    const version = (number: number, publisher: string) => ({
      value: value(publisher),
      version: number,
      changedAt: '2026-11-30T09:00:00.000Z',
      changedBy: 'Paul Exemple',
    });
    const now = version(3, 'La préfète');
    const harness = await open({ legal: now });
    const form = harness.page.querySelector('rc-legal-setting')!;
    const list = form.querySelector('details')!;
    list.open = true;
    list.dispatchEvent(new Event('toggle'));
    await harness.settle();
    await harness.answer(`${address}/legal/versions`, {
      versions: [now, version(2, 'La sous-préfète'), version(1, 'Le préfet')],
    });
    expect(text(list)).toContain('Directeur de la publication : La sous-préfète');
    one(form, 'button', /^Revenir à cette version, la 1/).click();
    await harness.settle();
    const request = harness.request(`${address}/legal`);
    expect([request.request.body, request.request.headers.get('If-Match')]).toEqual([value('Le préfet'), '"3"']);
    request.flush(version(4, 'Le préfet'));
    await harness.settle();
    expect(has(form, 'status', 'Enregistré.')).toBe(true);
  });
});

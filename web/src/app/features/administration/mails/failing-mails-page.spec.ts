import { failingMail, openAdministration } from '#web/testing/administration-builders';
import { type PageHarness } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';

const address = '/api/administration/mails';

async function openMails(mails = [failingMail()]): Promise<PageHarness> {
  const harness = await openAdministration('/administration/messages');
  await harness.answer(address, { mails });
  return harness;
}

async function press(harness: PageHarness, name: string): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

const again = 'Essayer de nouveau le message à odile@montreval.example';

describe('The page of messages that reached nobody', () => {
  afterEach(forgetBrowser);

  it('says for each whom it was for, since when, what the server said and what comes next', async () => {
    const { page } = await openMails([
      failingMail(),
      failingMail({ id: 'autre', recipient: 'hugo@montreval.example', refused: false, failures: 3 }),
    ]);
    expect(has(page, 'heading', '2 messages n’ont pas pu partir')).toBe(true);
    const [, first, second] = [...page.querySelectorAll('[role="row"]')].map(text);
    expect(first).toContain('odile@montreval.example');
    expect(first).toMatch(/13 novembre 2026 à \d+ h 05/);
    expect(first).toContain('550 no such person');
    expect(first).toContain('Refusé. Il ne repartira que si vous le demandez.');
    expect(second).toContain('3 essais sans succès. Recueil réessaiera.');
  });

  it('has one tried again: it leaves the list once it is sent', async () => {
    const harness = await openMails();
    await press(harness, again);
    const request = harness.request(`${address}/failed/retry`);
    expect(request.request.method).toBe('POST');
    request.flush(null);
    await harness.settle();
    await harness.answer(address, { mails: [] });
    expect(has(harness.page, 'status', /Le message à odile@montreval\.example repart/)).toBe(true);
    expect(has(harness.page, 'heading', 'Aucun message en attente')).toBe(true);
    expect(document.activeElement?.id).toBe('liste');
  });

  it('says so when it was sent in the meantime, and shows what is left', async () => {
    const harness = await openMails();
    await press(harness, again);
    await harness.refuse(`${address}/failed/retry`, { status: 404, code: 'not-found', detail: 'Introuvable.' });
    await harness.answer(address, { mails: [] });
    expect(text(harness.page)).toContain('Introuvable.');
    expect(has(harness.page, 'button', again)).toBe(false);
  });

  it('is calm when everything left', async () => {
    const { page } = await openMails([]);
    expect(text(page)).toContain('Tous les messages écrits jusqu’ici sont partis');
    expect(has(page, 'link', 'Messages non distribués')).toBe(true);
  });
});

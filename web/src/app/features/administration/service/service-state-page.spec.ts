import { openAdministration, serviceState, serviceTrouble } from '#web/testing/administration-builders';
import { type PageHarness } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';

const address = '/api/administration/service';

async function open(state = serviceState()): Promise<PageHarness> {
  const harness = await openAdministration('/administration/etat-du-service');
  await harness.answer(address, state);
  return harness;
}

const said = ({ page }: PageHarness): string => text(page.querySelector('.said')!);

describe('The page of how the service stands', () => {
  afterEach(forgetBrowser);

  it('is calm when all is well, and says what answers', async () => {
    const { page } = await open();
    expect(has(page, 'heading', 'Tout répond')).toBe(true);
    expect(text(page)).toContain('La base de données. PostgreSQL 18 répond.');
    expect(has(page, 'heading', /À régler/)).toBe(false);
    expect(has(page, 'heading', 'Revenu à la normale')).toBe(false);
  });

  it('says what is wrong, since when, what people notice and what to do; then what will be, and what is over', async () => {
    const ended = {
      check: 'search',
      title: 'Le moteur de recherche ne répond pas',
      from: '2026-11-23T07:02:00.000Z',
      until: '2026-11-23T07:09:00.000Z',
    };
    const low = serviceTrouble({
      check: 'disk',
      state: 'soon',
      title: 'La place va manquer',
      noticed: null,
      message: null,
    });
    const { page } = await open(serviceState({ wrong: [serviceTrouble(), low], ended: [ended] }));
    expect(has(page, 'heading', 'À régler 1')).toBe(true);
    expect(has(page, 'heading', 'À prévoir 1')).toBe(true);
    expect(text(page)).toContain('1 chose demande quelqu’un');
    const [first, second] = [...page.querySelectorAll('article')].map(text);
    expect(first).toMatch(/^Les mails ne partent plus ?Depuis le 30 novembre 2026 à 9 h 12/);
    expect(first).toContain('À l’écran, rien ne manque.');
    expect(first).toContain('Transmettez le message.');
    expect(second).not.toContain('Ce que voient les agents');
    expect(second).not.toContain('Copier le message');
    expect(text(page.querySelector('.ended')!)).toMatch(/^23 novembre 2026.*Le moteur de recherche ne répond pas\.$/);
  });

  it('is read again by itself, keeps the focus where it is, and speaks only of what changed', async () => {
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    const harness = await open(serviceState({ wrong: [serviceTrouble()] }));
    const copy = one(harness.page, 'button', 'Copier le message');
    copy.focus();
    await harness.settle(20_000);
    await harness.answer(address, serviceState({ wrong: [serviceTrouble({ happening: '15 mails attendent.' })] }));
    expect(said(harness)).toBe('');
    expect(document.activeElement).toBe(copy);
    expect(text(harness.page)).toContain('15 mails attendent.');
    await harness.settle(20_000);
    await harness.answer(address, serviceState());
    expect(said(harness)).toMatch(/^Revenu à la normale : Les mails ne partent plus/);
    expect(has(harness.page, 'heading', 'Tout répond')).toBe(true);
  });

  it('answers whoever asks for another look, even when nothing changed', async () => {
    const harness = await open();
    one(harness.page, 'button', 'Vérifier de nouveau').click();
    await harness.settle();
    await harness.answer(address, serviceState());
    expect(said(harness)).toBe('Vérifié : rien n’a changé.');
  });

  it('has what failed tried again', async () => {
    const harness = await open(serviceState({ wrong: [serviceTrouble()] }));
    one(harness.page, 'button', 'Réessayer maintenant').click();
    await harness.settle();
    const request = harness.request(`${address}/retry`);
    expect(request.request.method).toBe('POST');
    request.flush(null);
    await harness.settle();
    await harness.answer(address, serviceState());
    expect(said(harness)).not.toBe('');
  });

  it('says that the database is away, and what to do, from what the server says of itself', async () => {
    const harness = await open();
    one(harness.page, 'button', 'Vérifier de nouveau').click();
    await harness.settle();
    await harness.refuse(address, { status: 503, code: 'unavailable' });
    const wrong = [
      { check: 'database', state: 'trouble', title: 'La base de données ne répond pas', remedies: ['La remettre.'] },
    ];
    harness
      .request('/api/health/ready')
      .flush({ status: 'unavailable', database: 'unavailable', wrong }, { status: 503, statusText: 'away' });
    await harness.settle();
    expect(has(harness.page, 'heading', 'La base de données ne répond pas')).toBe(true);
    expect(text(harness.page)).toContain('La remettre.');
    expect(has(harness.page, 'heading', 'Ce qui répond')).toBe(false);
  });

  it('says it also to whoever opens the page while the database is away', async () => {
    const harness = await openAdministration('/administration/etat-du-service');
    await harness.refuse(address, { status: 503, code: 'unavailable' });
    const wrong = [
      { check: 'database', state: 'trouble', title: 'La base de données ne répond pas', remedies: ['La remettre.'] },
    ];
    harness
      .request('/api/health/ready')
      .flush({ status: 'unavailable', database: 'unavailable', wrong }, { status: 503, statusText: 'away' });
    await harness.settle();
    expect(has(harness.page, 'heading', 'La base de données ne répond pas')).toBe(true);
    expect(text(harness.page)).toContain('La remettre.');
    expect(text(harness.page)).not.toContain('Depuis le');
    one(harness.page, 'button', 'Vérifier de nouveau').click();
    await harness.settle();
    await harness.answer(address, serviceState());
    // That somebody answered again has everything read once more.
    await harness.answer(address, serviceState());
    expect(has(harness.page, 'heading', 'Tout répond')).toBe(true);
  });
});

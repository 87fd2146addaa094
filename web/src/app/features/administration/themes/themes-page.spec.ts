import { openAdministration, themeView } from '#web/testing/administration-builders';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';
import { moved } from './themes-store';

const address = '/api/administration/themes';
const themes = [
  themeView(),
  themeView({ id: 'guichets', label: 'Guichets', parentId: 'accueil', sheets: 1 }),
  themeView({ id: 'ecoute', label: 'Écoute', sheets: 0 }),
];

async function openThemes(): Promise<PageHarness> {
  const harness = await openAdministration('/administration/themes');
  await harness.answer(address, { themes });
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('The page of themes', () => {
  afterEach(forgetBrowser);

  it('moves a theme by one place among its own, the focus staying on the button', async () => {
    const harness = await openThemes();
    const button = one(harness.page, 'button', 'Descendre Accueil');
    button.focus();
    button.click();
    await harness.settle();
    const request = harness.request(`${address}/order`);
    expect(request.request.body).toEqual({ parentId: null, themeIds: ['ecoute', 'accueil'] });
    request.flush({ themes: [themes[2], themes[0], themes[1]] });
    await harness.settle();
    expect(has(harness.page, 'status', '« Accueil » est maintenant à la place 2 sur 2.')).toBe(true);
    expect(document.activeElement).toBe(one(harness.page, 'button', 'Descendre Accueil'));
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
  });

  it('goes no further than the ends', () => {
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  });

  it('renames over the version that was seen, and again when somebody else was faster', async () => {
    const harness = await openThemes();
    await press(harness, 'Modifier Guichets');
    type(one(harness.page, 'textbox', 'Nom'), 'Guichets et agences');
    await press(harness, 'Enregistrer');
    await harness.refuse(`${address}/guichets`, {
      status: 412,
      code: 'precondition-failed',
      current: themeView({ id: 'guichets', label: 'Guichet', parentId: 'accueil', version: 9 }),
    });
    expect(text(one(harness.page, 'alert', /vient de modifier ce thème/))).toContain('Nom : Guichet');
    expect((one(harness.page, 'textbox', 'Nom') as HTMLInputElement).value).toBe('Guichets et agences');
    await press(harness, 'Enregistrer');
    const request = harness.request(`${address}/guichets`);
    expect(request.request.headers.get('If-Match')).toBe('"9"');
    expect(request.request.body).toEqual({ label: 'Guichets et agences', parentId: 'accueil' });
  });

  it('takes away only what is empty, after a confirmation', async () => {
    const harness = await openThemes();
    await press(harness, 'Modifier Accueil');
    expect(has(harness.page, 'button', 'Supprimer ce thème vide')).toBe(false);
    await press(harness, 'Modifier Écoute');
    await press(harness, 'Supprimer ce thème vide');
    await press(harness, 'Supprimer le thème');
    expect(harness.request(`${address}/ecoute`).request.method).toBe('DELETE');
  });
});

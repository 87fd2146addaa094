import { about, homePage } from '#web/testing/catalogue-builders';
import { PageHarness } from '#web/testing/page-harness';
import { has, one, text } from '#web/testing/screen';

const theme = (slug: string, count: number): object => ({
  slug,
  label: `Thème ${slug}`,
  count,
  subthemes: [
    { slug: `${slug}-plein`, label: 'Plein', count },
    { slug: `${slug}-vide`, label: 'Vide', count: 0 },
  ],
});

describe('The home page', () => {
  it('is a table of contents that leads to the catalogue, without the themes that hold nothing', async () => {
    const harness = await PageHarness.open('/');
    await harness.answer('/api/home', homePage());
    await harness.answer('/api/themes', { total: 44, themes: [theme('a', 27), theme('b', 0)] });
    expect(one(harness.page, 'link', 'Thème a27 fiches').getAttribute('href')).toBe('/catalogue?theme=a');
    expect(has(harness.page, 'link', /Plein/)).toBe(true);
    expect(has(harness.page, 'link', /Vide|Thème b/)).toBe(false);
    expect(text(harness.page)).toContain('44 pratiques de services publics');
  });

  it('says that the catalogue is empty, and shows no part that would be', async () => {
    const harness = await PageHarness.open('/');
    await harness.answer('/api/home', homePage({ total: 0, latest: [] }));
    await harness.answer('/api/themes', { total: 0, themes: [] });
    expect(has(harness.page, 'heading', 'Le recueil commence')).toBe(true);
    expect(has(harness.page, 'link', 'J’écris')).toBe(true);
    expect([...harness.page.querySelectorAll('h2')]).toEqual([]);
  });

  it('says what this place will be to whoever is not invited, until it is open', async () => {
    const harness = await PageHarness.open('/');
    await harness.answer('/api/about', about({ opened: false, organisation: 'Ville de Montreval' }));
    await harness.refuse('/api/home', { status: 401, code: 'unauthenticated' });
    expect(has(harness.page, 'heading', 'Ici s’ouvrira un recueil de bonnes pratiques')).toBe(true);
    expect(one(harness.page, 'link', 'Se connecter').getAttribute('href')).toBe('/connexion');
  });

  it('keeps its table of contents when the rest does not come, and the other way round', async () => {
    const harness = await PageHarness.open('/');
    await harness.answer('/api/home', homePage());
    await harness.refuse('/api/themes', { status: 500, code: 'internal' });
    expect(has(harness.page, 'heading', 'Dernières fiches')).toBe(true);
    expect(has(harness.page, 'heading', 'Sommaire')).toBe(false);
  });
});

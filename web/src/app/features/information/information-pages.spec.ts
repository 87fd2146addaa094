import { about } from '#web/testing/catalogue-builders';
import { PageHarness } from '#web/testing/page-harness';
import { has, one, text } from '#web/testing/screen';

describe('The pages of information', () => {
  it('say plainly that nobody has said whom to write to', async () => {
    const harness = await PageHarness.open('/contact');
    await harness.answer('/api/about', about());
    expect(text(harness.page)).toContain('n’a pas encore été indiquée');
  });

  it('give the address to write to once it is known', async () => {
    const harness = await PageHarness.open('/contact');
    await harness.answer('/api/about', about({ contactEmail: 'recueil@montreval.example' }));
    expect(one(harness.page, 'link', 'recueil@montreval.example').getAttribute('href')).toBe(
      'mailto:recueil@montreval.example',
    );
  });

  it('declare no compliance that no audit has shown', async () => {
    const harness = await PageHarness.open('/accessibilite');
    expect(text(harness.page)).toContain('Recueil est non conforme avec le référentiel');
    await harness.answer('/api/about', about({ organisation: 'Ville de Montreval' }));
    expect(text(harness.page)).toContain('Aucun audit de conformité n’a encore été mené');
    expect(has(harness.page, 'heading', 'Voies de recours')).toBe(true);
  });

  it('say that an address leads nowhere, and where to go from there', async () => {
    const harness = await PageHarness.open('/nulle/part');
    expect(has(harness.page, 'heading', 'Cette page n’existe pas')).toBe(true);
    expect(has(harness.page, 'link', 'Revenir à l’accueil')).toBe(true);
  });

  it('list what others wrote by licence, the one of most of it first', async () => {
    const harness = await PageHarness.open('/mentions-legales/licences');
    const packages = [
      { name: 'glob', version: '13.0.0', licence: 'BlueOak-1.0.0' },
      { name: 'pg', version: '8.23.1', licence: 'MIT' },
      { name: 'rxjs', version: '7.8.2', licence: 'Apache-2.0' },
      { name: 'yazl', version: '3.3.1', licence: 'MIT' },
    ];
    await harness.answer('/licences.json', { packages });
    const headings = [...harness.page.querySelectorAll('h2')].map((heading) => text(heading));
    expect(headings).toEqual(['MIT 2 composants', 'Apache-2.0 1 composant', 'BlueOak-1.0.0 1 composant']);
    expect([...harness.page.querySelectorAll('li')].map((item) => text(item))[1]).toBe('yazl 3.3.1');
    expect(one(harness.page, 'link', /texte de toutes les licences/).getAttribute('href')).toBe('/licences.txt');
  });

  it('say that the list of licences did not come, and ask for it again', async () => {
    const harness = await PageHarness.open('/mentions-legales/licences');
    await harness.loseNetwork('/licences.json');
    expect(has(harness.page, 'button', 'Réessayer')).toBe(true);
  });
});

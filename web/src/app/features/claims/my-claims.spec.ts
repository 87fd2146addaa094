import type { ClaimView } from '@recueil/contracts';
import { type PageHarness } from '#web/testing/page-harness';
import { forgetBrowser, openSignedIn } from '#web/testing/people-builders';
import { all, has, one, text } from '#web/testing/screen';
import { offered } from '#web/testing/action-builders';

function claim(changes: Partial<ClaimView> = {}): ClaimView {
  return {
    id: 'c1',
    sheet: { slug: 'un-accueil-du-soir', title: 'Un accueil du soir' },
    claimant: { id: 'odile', name: 'Odile Marchetaux' },
    reason: 'J’ai ouvert ce guichet.',
    createdAt: '2026-11-13T08:00:00.000Z',
    state: 'open',
    actions: [],
    ...changes,
  };
}

const toDecide = claim({
  id: 'c2',
  claimant: { id: 'nour', name: 'Nour Belkacem' },
  actions: [
    {
      ...offered('confirm', 'Confirmer'),
      done: 'C’est confirmé\u202f: Nour Belkacem fait maintenant partie de l’équipe de la fiche «\u202fUn accueil du soir\u202f».',
    },
    {
      ...offered('refuse', 'Refuser'),
      done: 'C’est noté\u202f: la fiche «\u202fUn accueil du soir\u202f» reste comme elle était. Nour Belkacem le lira dans son compte.',
    },
  ],
});

async function openWith(...claims: ClaimView[]): Promise<PageHarness> {
  const harness = await openSignedIn('/mon-compte');
  await harness.answer('/api/claims', { claims });
  return harness;
}

async function press(harness: PageHarness, name: string): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('The sheets that one claims', () => {
  afterEach(forgetBrowser);

  it('are none at first: the page says where one claims them', async () => {
    const { page } = await openWith();
    expect(has(page, 'heading', 'Mes fiches réclamées')).toBe(true);
    expect(text(page)).toContain('dites-le au bas de sa page');
    expect(has(page, 'heading', 'Demandes à trancher')).toBe(false);
  });

  it('are listed with what became of each', async () => {
    const { page } = await openWith(
      claim(),
      claim({ id: 'c3', state: 'confirmed' }),
      claim({ id: 'c4', state: 'refused' }),
    );
    expect([...page.querySelectorAll('.state')].map(text)).toEqual([
      'En attente d’une réponse',
      'Confirmée : cette fiche est la vôtre',
      'Non confirmée',
    ]);
    expect(one(page, 'link', 'Un accueil du soir').getAttribute('href')).toBe('/fiches/un-accueil-du-soir');
  });

  it('do not hide the rest of the account when they cannot be read', async () => {
    const harness = await openSignedIn('/mon-compte');
    await harness.refuse('/api/claims', { status: 500, code: 'internal' });
    expect(text(harness.page)).toContain('Vos demandes ne peuvent pas être affichées pour le moment.');
    expect(has(harness.page, 'heading', 'Mes données')).toBe(true);
  });
});

describe('The claims that one may decide', () => {
  afterEach(forgetBrowser);

  it('are shown with who, which sheet and why', async () => {
    const { page } = await openWith(toDecide);
    expect(has(page, 'heading', 'Nour Belkacem dit que la fiche Un accueil du soir est la sienne')).toBe(true);
    expect(text(page.querySelector('blockquote')!)).toBe('J’ai ouvert ce guichet.');
    expect(text(page)).toContain('dites-le au bas de sa page');
  });

  it.each([
    ['Confirmer', 'confirm', /^C’est confirmé : Nour Belkacem fait maintenant partie de l’équipe/],
    ['Refuser', 'refuse', /^C’est noté : la fiche « Un accueil du soir » reste comme elle était/],
  ])('are answered on a press: %s', async (button, action, said) => {
    const harness = await openWith(toDecide);
    await press(harness, button);
    harness.request(`/api/claims/c2/${action}`).flush(null);
    await harness.settle();
    await harness.answer('/api/claims', { claims: [] });
    expect(has(harness.page, 'status', said)).toBe(true);
    expect(text(document.activeElement!)).toMatch(said);
    expect(all(harness.page, 'button').map(text)).not.toContain(button);
  });

  it('go when somebody else answered first, and the page says so', async () => {
    const harness = await openWith(toDecide);
    await press(harness, 'Confirmer');
    await harness.refuse('/api/claims/c2/confirm', { status: 409, code: 'conflict' });
    await harness.answer('/api/claims', { claims: [] });
    expect(has(harness.page, 'status', /Quelqu’un a répondu avant vous/)).toBe(true);
    expect(has(harness.page, 'button', 'Confirmer')).toBe(false);
  });

  it('stay, with the reason, when the answer is refused', async () => {
    const harness = await openWith(toDecide);
    await press(harness, 'Refuser');
    const detail = 'Cela revient au secrétariat.';
    await harness.refuse('/api/claims/c2/refuse', { status: 403, code: 'forbidden', detail });
    expect(has(harness.page, 'alert', detail)).toBe(true);
    expect(has(harness.page, 'button', 'Refuser')).toBe(true);
  });
});

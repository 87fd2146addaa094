import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser, openSignedIn } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';

async function press(harness: PageHarness): Promise<void> {
  one(harness.page, 'button', 'Envoyer l’invitation').click();
  await harness.settle();
}

function fill(harness: PageHarness, email: string): void {
  type(one(harness.page, 'textbox', 'La pratique, en une ligne'), 'Un accueil du soir');
  type(one(harness.page, 'textbox', /^Qui la mène/), 'Nour Belkacem');
  type(one(harness.page, 'textbox', 'Son adresse électronique'), email);
}

describe('Telling of a colleague’s practice', () => {
  afterEach(forgetBrowser);

  it('sends them an invitation, and says so', async () => {
    const harness = await openSignedIn('/signaler-une-pratique');
    fill(harness, 'nour@montreval.example');
    await press(harness);
    const request = harness.request('/api/nominations');
    expect(request.request.body).toEqual({
      name: 'Nour Belkacem',
      email: 'nour@montreval.example',
      title: 'Un accueil du soir',
      message: '',
    });
    request.flush({});
    await harness.settle();
    expect(has(harness.page, 'status', /L’invitation est partie.*Nour Belkacem accepte ou décline/)).toBe(true);
  });

  it('says what is missing, and that one’s own practice is proposed', async () => {
    const harness = await openSignedIn('/signaler-une-pratique');
    await press(harness);
    expect(text(harness.page)).toContain('Il reste 3 réponses à corriger.');
    fill(harness, 'ODILE@montreval.example');
    await press(harness);
    expect(text(harness.page)).toContain('C’est votre adresse.');
  });

  it('finds what was typed again after a visit elsewhere, until it is sent', async () => {
    const harness = await openSignedIn('/signaler-une-pratique');
    fill(harness, 'nour@montreval.example');
    await harness.settle();
    const email = (): string => (one(harness.page, 'textbox', 'Son adresse électronique') as HTMLInputElement).value;
    await harness.go('/aide');
    await harness.go('/signaler-une-pratique');
    expect(email()).toBe('nour@montreval.example');
    await press(harness);
    harness.request('/api/nominations').flush({});
    await harness.settle();
    await harness.go('/aide');
    await harness.go('/signaler-une-pratique');
    expect(email()).toBe('');
  });
});

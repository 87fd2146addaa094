import type { DraftContent, FieldProblem } from '@recueil/contracts';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';
import { draftContent } from '#web/testing/submission-builders';
import { comparisonView } from '#web/testing/validation-builders';
import {
  actions,
  awaiting,
  comparison,
  correct,
  submission,
  openValidation,
  press,
  region,
  sent,
} from '#web/testing/validation-page';

const around = draftContent({
  keyFigures: [{ kind: 'number', value: '62', unit: '', label: 'remarques', detail: '' }],
  links: [{ label: 'Le guide', url: 'https://guide.example/1' }],
  contacts: [{ id: 'c1', name: 'Hugo Salmon', role: '', email: 'hugo@ville.example', phone: '', url: '' }],
  attachments: [{ sha256: 'a'.repeat(64), name: 'guichet.png', alternative: 'Un guichet.' }],
});

async function openAround(content: DraftContent = around): Promise<PageHarness> {
  const harness = await openValidation(awaiting({ content }));
  await correct(harness);
  return harness;
}

/** Unfolds what corrects a part, as a press on its line does. */
async function unfold(harness: PageHarness, line: string): Promise<void> {
  const summary = [...harness.page.querySelectorAll('summary')].find((each) => text(each) === line);
  const box = summary?.parentElement as HTMLDetailsElement | undefined;
  if (!box) throw new Error(`nothing unfolds under ${line}`);
  box.open = true;
  box.dispatchEvent(new Event('toggle'));
  await harness.settle();
}

async function typeIn(harness: PageHarness, name: string, words: string): Promise<void> {
  type(one(harness.page, 'textbox', name), words);
  await harness.settle();
}

async function refuse(harness: PageHarness, errors: FieldProblem[]): Promise<void> {
  await press(harness, 'Valider le texte ainsi corrigé');
  await harness.refuse(actions, { status: 400, code: 'invalid', detail: 'Voyez chaque champ.', errors });
}

describe('Correcting what surrounds the text', () => {
  afterEach(forgetBrowser);

  it('unfolds an editor in the part itself, and keeps it folded until it is asked for', async () => {
    const harness = await openAround();
    expect(has(harness.page, 'textbox', 'Adresse')).toBe(false);
    await unfold(harness, 'Corriger cette partie : Liens');
    expect((one(region(harness, 'links'), 'textbox', 'Adresse') as HTMLInputElement).value).toBe(
      'https://guide.example/1',
    );
  });

  it('sends figures, links, contacts, files and results with the text, as they were corrected', async () => {
    const harness = await openAround();
    await unfold(harness, 'Corriger cette partie : Chiffres clés');
    await typeIn(harness, 'Nombre', '63');
    await unfold(harness, 'Corriger cette partie : Liens');
    await typeIn(harness, 'Adresse', 'https://guide.example/2');
    await unfold(harness, 'Corriger cette partie : Contacts');
    await typeIn(harness, 'Téléphone', '01 23 45 67 89');
    await unfold(harness, 'Corriger cette partie : Pièces jointes');
    await typeIn(harness, 'Nom du fichier', 'Le guichet');
    await typeIn(harness, 'Ce que montre l’image', 'Trois agents.');
    one(region(harness, 'results'), 'checkbox', 'Les résultats sont encore attendus').click();
    await harness.settle();
    type(harness.page.querySelector<HTMLInputElement>('input[type="date"]')!, '2027-03-01');
    await harness.settle();
    expect(
      has(
        harness.page,
        'status',
        'Vous avez corrigé 5 parties : Résultats attendus, Chiffres clés, Liens, Contacts, Pièces jointes.',
      ),
    ).toBe(true);
    await press(harness, 'Valider le texte ainsi corrigé');
    expect(harness.request(actions).request.body).toEqual({
      action: 'amend',
      version: 3,
      contentHash: 'aaaa',
      content: {
        ...around,
        resultsKind: 'expected',
        resultsDate: '2027-03-01',
        keyFigures: [{ ...around.keyFigures[0], value: '63' }],
        links: [{ label: 'Le guide', url: 'https://guide.example/2' }],
        contacts: [{ ...around.contacts[0], phone: '01 23 45 67 89' }],
        attachments: [{ ...around.attachments[0], name: 'Le guichet.png', alternative: 'Trois agents.' }],
      },
    });
  });

  it('shows what the correction changes, says that it is no small one, and can be undone for one part alone', async () => {
    const harness = await openAround();
    type(one(harness.page, 'textbox', /Votre correction : Titre/), 'Mon titre');
    await harness.settle();
    expect(text(harness.page)).not.toContain('tous les avis nécessaires');
    await unfold(harness, 'Corriger cette partie : Liens');
    await typeIn(harness, 'Intitulé', 'La notice');
    expect(text(region(harness, 'links'))).toContain('Texte proposéLe guideVotre correctionLa notice');
    expect(text(harness.page)).toContain('tous les avis nécessaires seront redemandés');
    await press(harness, 'Annuler cette correction : Liens');
    expect((one(harness.page, 'textbox', 'Intitulé') as HTMLInputElement).value).toBe('Le guide');
    expect(text(document.activeElement!)).toBe('Corriger cette partie : Liens');
    expect(has(harness.page, 'status', 'Vous avez corrigé une partie : Titre.')).toBe(true);
  });

  it('takes a file away, and says that it goes', async () => {
    const harness = await openAround();
    await unfold(harness, 'Corriger cette partie : Pièces jointes');
    await press(harness, 'Retirer guichet.png');
    expect(text(region(harness, 'attachments'))).toContain('Une pièce jointe est retiréeTexte proposé guichet.png');
    await press(harness, 'Valider le texte ainsi corrigé');
    expect(harness.request(actions).request.body.content.attachments).toEqual([]);
  });

  it('asks what an image shows, at its field', async () => {
    const attachments = [{ ...around.attachments[0]!, alternative: '' }];
    const harness = await openAround({ ...around, attachments });
    await press(harness, 'Valider le texte ainsi corrigé');
    expect(text(document.getElementById('attachments-0-alternative-erreur')!)).toContain(
      'Décrivez l’image « guichet.png » pour qui ne la voit pas',
    );
    expect(document.activeElement?.id).toBe('attachments-0-alternative');
  });

  it('adds to a part in which nothing was written, and sends no line that was left empty', async () => {
    const harness = await openAround(draftContent());
    await unfold(harness, 'Ajouter des liens');
    await press(harness, 'Ajouter un lien');
    expect(has(harness.page, 'status', 'Vous n’avez encore rien corrigé.')).toBe(true);
    await press(harness, 'Ajouter un lien');
    type(document.getElementById('links-1-url')!, 'https://guide.example');
    await harness.settle();
    await press(harness, 'Valider le texte ainsi corrigé');
    expect(harness.request(actions).request.body.content.links).toEqual([{ label: '', url: 'https://guide.example' }]);
  });

  it('shows the sheet as it would appear, corrections included', async () => {
    const harness = await openAround();
    await unfold(harness, 'Corriger cette partie : Chiffres clés');
    await typeIn(harness, 'Ce qui est compté', 'idées');
    expect(text(harness.page.querySelector('details.whole')!)).toContain('62idées');
  });
});

describe('A correction of what surrounds the text, refused', () => {
  afterEach(forgetBrowser);

  it('is said at each field, with the part that it is in, and leads to the first', async () => {
    const harness = await openAround();
    await unfold(harness, 'Corriger cette partie : Liens');
    await typeIn(harness, 'Adresse', 'guide.example');
    const errors = [
      { field: 'links[0].url', message: 'L’adresse doit commencer par https://.' },
      { field: 'keyFigures[0]', message: 'Ce chiffre ne va pas.' },
      { field: 'content.contacts.0.email', message: 'Cette adresse est incomplète.' },
    ];
    await refuse(harness, errors);
    expect(document.activeElement?.id).toBe('links-0-url');
    expect(text(document.getElementById('links-0-url-erreur')!)).toBe('L’adresse doit commencer par https://.');
    // The parts that were folded unfold: nothing that is said stays hidden.
    expect(text(document.getElementById('keyFigures-0-value-erreur')!)).toBe('Ce chiffre ne va pas.');
    expect(text(document.getElementById('contacts-0-email-erreur')!)).toBe('Cette adresse est incomplète.');
    one(harness.page, 'link', 'Contacts – Cette adresse est incomplète.').click();
    expect(document.activeElement?.id).toBe('contacts-0-email');
    await typeIn(harness, 'Adresse', 'https://guide.example/2');
    await press(harness, 'Valider le texte ainsi corrigé');
    expect(harness.request(actions).request.body.content.links[0].url).toBe('https://guide.example/2');
  });

  it('is said at a text and at the day of the results too', async () => {
    const harness = await openAround({ ...around, resultsKind: 'expected' });
    type(one(harness.page, 'textbox', /Votre correction : Titre/), 'Mon titre');
    await refuse(harness, [
      { field: 'sections.origin.content[0]', message: 'Ce texte ne va pas.' },
      { field: 'resultsDate', message: 'Cette date n’existe pas.' },
    ]);
    expect(text(document.getElementById('correction-origin-erreur')!)).toBe('Ce texte ne va pas.');
    expect(text(document.getElementById('resultsDate-erreur')!)).toBe('Cette date n’existe pas.');
    expect(document.activeElement?.id).toBe('correction-origin');
  });

  it('is said of the whole when it is about no part', async () => {
    const harness = await openAround();
    type(one(harness.page, 'textbox', /Votre correction : Titre/), 'Mon titre');
    await refuse(harness, [{ field: 'contentHash', message: 'Relisez le texte.' }]);
    expect(has(harness.page, 'alert', 'Voyez chaque champ.')).toBe(true);
  });

  it('is said no more of a place that another line took', async () => {
    const harness = await openAround({
      ...around,
      links: [...around.links, { label: 'Autre', url: 'https://b.example' }],
    });
    await unfold(harness, 'Corriger cette partie : Liens');
    type(document.getElementById('links-0-url')!, 'guide.example');
    await refuse(harness, [{ field: 'links[0].url', message: 'L’adresse doit commencer par https://.' }]);
    await press(harness, 'Retirer le lien 1');
    expect((document.getElementById('links-0-url') as HTMLInputElement).value).toBe('https://b.example');
    expect(document.getElementById('links-0-url-erreur')).toBeNull();
  });
});

describe('A correction of what surrounds the text, kept', () => {
  afterEach(forgetBrowser);

  it('is found again, unfolded, after a visit elsewhere', async () => {
    const harness = await openAround();
    await unfold(harness, 'Corriger cette partie : Contacts');
    await typeIn(harness, 'Téléphone', '01 23 45 67 89');
    await harness.go('/aide');
    await harness.go('/mes-fiches/f1/valider');
    await harness.answer(submission, awaiting({ content: around }));
    await harness.answer(comparison, comparisonView(sent, around));
    await harness.settle(50);
    expect((one(harness.page, 'textbox', 'Téléphone') as HTMLInputElement).value).toBe('01 23 45 67 89');
    expect(has(harness.page, 'textbox', 'Intitulé')).toBe(false);
  });

  it('is not taken from a browser that kept it in another shape', async () => {
    const kept = {
      action: 'amend',
      corrections: { links: { from: [], to: [{ label: 1 }] }, title: { from: 'a', to: 'b' } },
    };
    sessionStorage.setItem('recueil.brouillon.odile.validation.f1', JSON.stringify(kept));
    const harness = await openValidation(awaiting({ content: around }));
    expect(has(harness.page, 'status', 'Vous avez corrigé une partie : Titre.')).toBe(true);
  });

  it('stays when the committee changed the part meanwhile, which is said, and can be given up', async () => {
    const harness = await openAround();
    await unfold(harness, 'Corriger cette partie : Liens');
    await typeIn(harness, 'Intitulé', 'La notice');
    await press(harness, 'Valider le texte ainsi corrigé');
    await harness.refuse(actions, { status: 409, code: 'conflict', detail: 'Le texte a changé.' });
    const again = { ...around, links: [{ label: 'Leur guide', url: 'https://guide.example/3' }] };
    await harness.answer(submission, awaiting({ content: again, contentHash: 'cccc', version: 5 }));
    await harness.answer(comparison, comparisonView(sent, again, { contentHash: 'cccc' }));
    expect(text(region(harness, 'links'))).toContain('Le texte proposé a changé depuis votre correction.');
    await press(harness, 'Repartir du nouveau texte');
    expect((one(harness.page, 'textbox', 'Intitulé') as HTMLInputElement).value).toBe('Leur guide');
  });
});

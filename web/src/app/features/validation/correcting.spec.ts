import { fromPlainText } from '@recueil/text';
import { type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { pasteInto, richField } from '#web/testing/rich-typing';
import { has, one, text } from '#web/testing/screen';
import { comparisonView } from '#web/testing/validation-builders';
import {
  actions,
  awaiting,
  comparison,
  correct,
  submission,
  openValidation,
  press,
  proposed,
  region,
  sent,
} from '#web/testing/validation-page';

describe('Correcting, then validating', () => {
  afterEach(forgetBrowser);

  it('opens each part with the text proposed, shows what the correction changes, and sends it whole', async () => {
    const harness = await openValidation();
    await correct(harness);
    const title = one(harness.page, 'textbox', /Votre correction : Titre/) as HTMLInputElement;
    expect(title.value).toBe('Un accueil du soir');
    type(title, 'Un accueil du mardi soir');
    pasteInto(richField(harness.page, 'Votre correction : Ce qui n’a pas marché'), { text: 'La pluie.' });
    await harness.settle();
    expect(text(region(harness, 'title'))).toContain('Ce que votre correction changeUn accueil du ajouté : mardi soir');
    expect(has(harness.page, 'status', 'Vous avez corrigé 2 parties : Titre, Ce qui n’a pas marché.')).toBe(true);
    await press(harness, 'Valider le texte ainsi corrigé');
    const { body } = harness.request(actions).request;
    expect(body).toEqual({
      action: 'amend',
      version: 3,
      contentHash: 'aaaa',
      content: {
        ...proposed,
        title: 'Un accueil du mardi soir',
        sections: { ...proposed.sections, setbacks: fromPlainText('La pluie.') },
      },
    });
  });

  it('asks for a correction, and for no empty part', async () => {
    const harness = await openValidation();
    await correct(harness);
    await press(harness, 'Valider le texte ainsi corrigé');
    expect(text(document.getElementById('correction-title-erreur')!)).toContain('Vous n’avez rien corrigé');
    type(one(harness.page, 'textbox', /Votre correction : Titre/), ' ');
    await press(harness, 'Valider le texte ainsi corrigé');
    expect(text(document.getElementById('correction-title-erreur')!)).toContain('ne peut pas rester vide');
  });

  it('keeps the correction when the text changed meanwhile, and says of which part', async () => {
    const harness = await openValidation();
    await correct(harness);
    type(one(harness.page, 'textbox', /Votre correction : Titre/), 'Mon titre');
    await press(harness, 'Valider le texte ainsi corrigé');
    await harness.refuse(actions, { status: 409, code: 'conflict', detail: 'Le texte a changé.' });
    const again = { ...proposed, title: 'Leur titre' };
    await harness.answer(submission, awaiting({ content: again, contentHash: 'cccc', version: 5 }));
    await harness.answer(comparison, comparisonView(sent, again, { contentHash: 'cccc' }));
    const title = (): HTMLInputElement => one(harness.page, 'textbox', /Votre correction : Titre/) as HTMLInputElement;
    expect(title().value).toBe('Mon titre');
    expect(text(region(harness, 'title'))).toContain('Le texte proposé a changé depuis votre correction.');
    await press(harness, 'Repartir du nouveau texte');
    expect(title().value).toBe('Leur titre');
  });
});

import { TestBed } from '@angular/core/testing';
import { type } from '#web/testing/page-harness';
import { forgetBrowser, openSignedIn } from '#web/testing/people-builders';
import { all, has, one, text } from '#web/testing/screen';
import { actionResult, turnView } from '#web/testing/submission-builders';
import { comparisonView } from '#web/testing/validation-builders';
import {
  actions,
  awaiting,
  comparison,
  contest,
  submission,
  openValidation,
  press,
  proposed,
  region,
  sent,
} from '#web/testing/validation-page';

describe('The page « Valider »', () => {
  afterEach(forgetBrowser);

  it('says whose turn it is, until when, and how much changed', async () => {
    const { page } = await openValidation();
    expect(text(page.querySelector('h1')!)).toBe('Votre fiche est prête : relisez-la, puis décidez');
    expect(text(page)).toContain('C’est à vous, jusqu’au mercredi 2 décembre.');
    expect(text(page)).toContain('Sans réponse, rien ne paraît : Hugo Salmon pourra répondre à votre place.');
    expect(text(page)).toContain('Le comité a changé 3 phrases, dans 3 parties.');
    expect(document.title).toBe('Un accueil du soir – Valider – Recueil');
  });

  it('shows of each part what changed word by word, sentence by sentence, and why', async () => {
    const harness = await openValidation();
    const origin = region(harness, 'origin');
    expect(text(origin.querySelector('del')!)).toBe('supprimé : habitant');
    expect(text(origin.querySelector('ins')!)).toBe('ajouté : usager');
    expect(text(origin.querySelector('ol')!)).toBe(
      '« Un habitant sur trois venait deux fois. » devient « Un usager sur trois venait deux fois. »',
    );
    expect(text(origin)).toContain('Pourquoi : Le même mot partout. (Odile Marchetaux)');
    expect(text(origin)).toContain('1 phrase changée');
    const numbers = ['pitch', 'origin', 'results'].map((part) => region(harness, part).querySelector('ol')!.start);
    expect(numbers).toEqual([1, 2, 3]);
  });

  it('gives both texts in full, and says of the other parts that nothing changed', async () => {
    const harness = await openValidation();
    const [mine, theirs] = [...region(harness, 'origin').querySelectorAll('rc-rich-text')].map(text);
    expect([mine, theirs]).toEqual([
      'Un habitant sur trois venait deux fois.',
      'Un usager sur trois venait deux fois.',
    ]);
    expect(() => region(harness, 'advice')).toThrow('no part advice');
    expect(text(harness.page)).toContain('Titre, Organisme, Principes adoptés, Conseils de mise en œuvre');
    expect(text(harness.page.querySelector('[aria-labelledby="inchange"]')!)).toContain('Commencer par six soirées.');
  });

  it('says to which version one agrees, by its day and its mark', async () => {
    const { page } = await openValidation();
    expect(text(page)).toContain('sur ce texte et sur lui seul : version du 20 novembre 2026, repère aaaa.');
  });

  it('leads from its top to each part that changed, and to the decision', async () => {
    const { page } = await openValidation();
    const plan = one(page, 'navigation', 'À lire');
    expect(all(plan, 'link').map(text)).toEqual([
      'Accroche : 1 phrase ajoutée',
      'Origine de la démarche : 1 phrase changée',
      'Résultats obtenus : 1 phrase ajoutée',
      'Décider',
    ]);
    one(plan, 'link', /^Origine/).click();
    expect(text(document.activeElement!)).toBe('Origine de la démarche');
    one(plan, 'link', 'Décider').click();
    expect(text(document.activeElement!)).toBe('Votre décision');
  });

  it('leads to no decision whoever may not decide', async () => {
    const { page } = await openValidation(awaiting({ actions: [] }));
    expect(has(one(page, 'navigation', 'À lire'), 'link', 'Décider')).toBe(false);
  });

  it('tells in one line the signs that nobody sees, and where they are once it is unfolded', async () => {
    const { page } = await openValidation(awaiting({ content: { ...proposed, title: `${proposed.title}\u200B` } }));
    const line = [...page.querySelectorAll('summary')].find((each) => text(each).startsWith('Espaces'))!;
    expect(text(line)).toBe('Espaces et signes invisibles remis en ordre : 1');
    expect(text(line.parentElement!)).toContain('Titre : 1');
    expect(has(page, 'heading', 'Ce qui ne se voit pas')).toBe(false);
    expect(has(one(page, 'navigation', 'À lire'), 'link', /Titre/)).toBe(false);
  });

  it('agrees to the very text that it shows', async () => {
    const harness = await openValidation();
    await press(harness, 'Je valide ce texte');
    const request = harness.request(actions);
    expect(request.request.body).toEqual({ action: 'validate', version: 3, contentHash: 'aaaa' });
    request.flush(
      actionResult(
        awaiting({
          state: 'validated',
          actions: [],
          appearsAt: '2026-11-23T07:00:00.000Z',
          words: { step: 'Validée', note: null },
        }),
      ),
    );
    await harness.settle();
    expect(has(harness.page, 'status', 'Votre accord est enregistré.')).toBe(true);
    expect(text(harness.page)).toContain('Il paraîtra le 23 novembre 2026');
    expect(document.activeElement?.textContent).toContain('Votre accord est enregistré.');
  });

  it('draws no button that the server does not offer', async () => {
    const harness = await openValidation(awaiting({ actions: [contest] }));
    expect(all(harness.page.querySelector('rc-decision-panel')!, 'button').map(text)).toEqual([
      'Demander une modification',
    ]);
  });

  it('shows the new text when it changed meanwhile, and does not agree for the person', async () => {
    const harness = await openValidation();
    await press(harness, 'Je valide ce texte');
    await harness.refuse(actions, { status: 409, code: 'conflict', detail: 'La réécriture a été rouverte.' });
    expect(has(harness.page, 'alert', /Votre décision n’a pas été enregistrée. La réécriture a été rouverte./)).toBe(
      true,
    );
    const again = { ...proposed, title: 'Un accueil du mardi' };
    await harness.answer(submission, awaiting({ content: again, contentHash: 'cccc', version: 5 }));
    await harness.answer(comparison, comparisonView(sent, again, { contentHash: 'cccc' }));
    expect(text(region(harness, 'title'))).toContain('ajouté : mardi');
    await press(harness, 'Je valide ce texte');
    expect(harness.request(actions).request.body).toMatchObject({ version: 5, contentHash: 'cccc' });
  });

  it('reads again when its two answers do not speak of the same text', async () => {
    const harness = await openSignedIn('/mes-fiches/f1/valider');
    await harness.answer(submission, awaiting({ contentHash: 'cccc' }));
    await harness.answer(comparison, comparisonView(sent, proposed));
    expect(has(harness.page, 'button', 'Je valide ce texte')).toBe(false);
    await harness.answer(submission, awaiting({ contentHash: 'cccc' }));
    await harness.answer(comparison, comparisonView(sent, proposed, { contentHash: 'cccc' }));
    expect(has(harness.page, 'button', 'Je valide ce texte')).toBe(true);
  });
});

describe('Asking for a change', () => {
  afterEach(forgetBrowser);

  it('takes a reason for each part, and sends those that were written', async () => {
    const harness = await openValidation();
    await press(harness, 'Demander une modification');
    expect(text(document.activeElement!)).toBe('Dites ce qui est à reprendre');
    await press(harness, 'Envoyer ma demande');
    expect(text(document.getElementById('demande-ensemble-erreur')!)).toContain('une phrase suffit');
    type(one(harness.page, 'textbox', /à reprendre : Origine/), ' Gardez « habitant ». ');
    type(one(harness.page, 'textbox', /Sur l’ensemble/), 'Merci.');
    await press(harness, 'Envoyer ma demande');
    const request = harness.request(actions);
    expect(request.request.body).toEqual({
      action: 'contest',
      version: 3,
      reason: 'Merci.',
      sectionReasons: { origin: 'Gardez « habitant ».' },
    });
    request.flush(actionResult(awaiting({ state: 'rewriting', actions: [] })));
    await harness.settle();
    expect(has(harness.page, 'status', /Votre demande est partie/)).toBe(true);
  });

  it('opens on its decision again where a form was only opened', async () => {
    const first = await openValidation();
    await press(first, 'Demander une modification');
    expect(has(first.page, 'heading', 'Dites ce qui est à reprendre')).toBe(true);
    TestBed.resetTestingModule();
    const { page } = await openValidation();
    expect(has(page, 'button', 'Je valide ce texte')).toBe(true);
  });

  it('keeps what was typed through a conflict, a reload and a change of mind about leaving', async () => {
    const harness = await openValidation();
    await press(harness, 'Demander une modification');
    type(one(harness.page, 'textbox', /à reprendre : Origine/), 'Gardez « habitant ».');
    await press(harness, 'Envoyer ma demande');
    await harness.refuse(actions, { status: 409, code: 'conflict', detail: 'Quelqu’un a prolongé le délai.' });
    await harness.answer(submission, awaiting({ version: 4 }));
    await harness.answer(comparison, comparisonView(sent, proposed));
    expect((one(harness.page, 'textbox', /à reprendre : Origine/) as HTMLTextAreaElement).value).toBe(
      'Gardez « habitant ».',
    );
    await harness.go('/aide');
    await harness.go('/mes-fiches/f1/valider');
    await harness.answer(submission, awaiting({ version: 4 }));
    await harness.answer(comparison, comparisonView(sent, proposed));
    expect((one(harness.page, 'textbox', /à reprendre : Origine/) as HTMLTextAreaElement).value).toBe(
      'Gardez « habitant ».',
    );
    await press(harness, 'Abandonner ma demande');
    expect(document.activeElement?.id).toBe('bouton-contest');
    expect(sessionStorage.getItem('recueil.brouillon.odile.validation.f1')).toBeNull();
  });
});

describe('An old link to « Valider »', () => {
  afterEach(forgetBrowser);

  it('says where the submission stands, who has it, and what happened', async () => {
    const { page } = await openValidation(
      awaiting({
        state: 'rewriting',
        words: { step: 'En réécriture', note: null },
        actions: [],
        turn: turnView({ people: [{ id: 'theo', name: 'Théo Brissac' }] }),
        history: [
          {
            at: '2026-11-20T08:00:00.000Z',
            actor: { id: 'odile', name: 'Odile Marchetaux' },
            sentence: 'a demandé une modification',
            reason: 'Trop court.',
          },
        ],
      }),
    );
    expect(text(page.querySelector('h1')!)).toBe('Où en est cette fiche');
    expect(text(page)).toContain('En réécriture');
    expect(text(page)).toContain('Théo Brissac');
    expect(text(page)).toContain('a demandé une modification');
    expect(one(page, 'link', 'Ouvrir la fiche et son suivi').getAttribute('href')).toBe('/mes-fiches/f1');
  });

  it('leads to the sheet once it is online', async () => {
    const { page } = await openValidation(
      awaiting({
        state: 'published',
        slug: 'un-accueil-du-soir',
        actions: [],
        validation: { at: '2026-11-22T08:00:00.000Z', by: { id: 'odile', name: 'Odile Marchetaux' }, basis: 'author' },
      }),
    );
    expect(text(page)).toContain('Ce texte a été validé par Odile Marchetaux, le 22 novembre 2026');
    expect(one(page, 'link', 'Lire la fiche en ligne').getAttribute('href')).toBe('/fiches/un-accueil-du-soir');
  });

  it('shows both texts, without a button, to whoever of the team may not decide', async () => {
    const harness = await openValidation(awaiting({ actions: [] }));
    expect(text(harness.page.querySelector('h1')!)).toBe('Le texte proposé');
    expect(text(region(harness, 'origin'))).toContain('ajouté : usager');
    expect(harness.page.querySelector('rc-decision-panel')).toBeNull();
  });

  it('says that there is no such submission, and that nobody answers', async () => {
    const harness = await openSignedIn('/mes-fiches/f1/valider');
    await harness.refuse(submission, { status: 404, code: 'not-found' });
    expect(has(harness.page, 'heading', 'Cette page n’existe pas')).toBe(true);
  });
});

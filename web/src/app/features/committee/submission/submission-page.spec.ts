import type { CandidateList, SubmissionView } from '@recueil/contracts';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { all, has, one, text } from '#web/testing/screen';
import { actionResult, openCommittee, remarkView, submissionView } from '#web/testing/submission-builders';
import { actionField, offered } from '#web/testing/action-builders';

const address = '/api/submissions/f1';
const acts = `${address}/actions`;
const decline = offered('decline', 'Ne pas retenir', 'duplicateOf', actionField('reason', { unless: 'duplicateOf' }));
const takeUp = {
  ...offered('take-up', 'Je m’en charge'),
  done: 'La fiche est à vous\u202f: vous tenez la plume.',
};
const assign = { ...offered('assign', 'Confier à…', 'personId'), act: 'Confier la fiche' };
const whatLacks = actionField('reason', { label: 'Ce qui manque, et pourquoi' });
const back = offered('return', 'Demander un complément', whatLacks);
const candidates: CandidateList = {
  candidates: [
    { id: 'theo', name: 'Théo Brissac', service: 'Accueil', committee: { sides: ['use'], load: 2, absent: false } },
    { id: 'ines', name: 'Inès Kerbrat', service: '', committee: { sides: ['design', 'use'], load: 0, absent: true } },
  ],
};

async function openSubmission(changes: Partial<SubmissionView> = {}): Promise<PageHarness> {
  const harness = await openCommittee('/comite/fiches/f1');
  await harness.answer(address, submissionView({ actions: [takeUp, assign, back, decline], ...changes }));
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('A submission of the committee', () => {
  afterEach(forgetBrowser);

  it('is read with its title, where it stands and whose turn it is', async () => {
    const { page } = await openSubmission();
    expect(all(page, 'heading').slice(0, 2).map(text)).toEqual(['Un accueil du soir', 'Origine de la démarche']);
    expect(text(page)).toContain('À confier');
    expect(text(page)).toContain('Au tour de : Le comité, depuis le 10 novembre et jusqu’au 20 novembre.');
    expect(text(page)).toContain('Commencer par six soirées.');
    expect(document.title).toBe('Un accueil du soir – Comité – Recueil');
  });

  it('does at once what asks for nothing, says it and leads there', async () => {
    const harness = await openSubmission();
    await press(harness, 'Je m’en charge');
    const request = harness.request(acts);
    expect(request.request.body).toEqual({ action: 'take-up', version: 3 });
    request.flush(actionResult(submissionView({ version: 4 }), { warnings: ['Il ne reste qu’un lecteur.'] }));
    await harness.settle();
    expect(text(document.activeElement!)).toContain('vous tenez la plume');
    expect(text(harness.page)).toContain('Il ne reste qu’un lecteur.');
    expect(has(harness.page, 'button', 'Je m’en charge')).toBe(false);
  });

  it('asks for a reason where one is needed, and keeps it through a refusal', async () => {
    const harness = await openSubmission();
    await press(harness, 'Demander un complément');
    await press(harness, 'Demander un complément');
    expect(all(harness.page, 'heading').map(text)).toContain('Demander un complément');
    const send = all(harness.page, 'button').filter((button) => text(button) === 'Demander un complément')[1]!;
    send.click();
    await harness.settle();
    expect(document.activeElement?.id).toBe('acte-return-reason');
    type(one(harness.page, 'textbox', 'Ce qui manque, et pourquoi'), 'Sur combien de mois ?');
    send.click();
    await harness.settle();
    const detail = 'Quelqu’un s’est chargé de la fiche.';
    await harness.refuse(acts, { status: 409, code: 'conflict', detail });
    await harness.answer(address, submissionView({ version: 5, actions: [back] }));
    expect(has(harness.page, 'alert', /Quelqu’un s’est chargé de la fiche/)).toBe(true);
    const reason = one(harness.page, 'textbox', 'Ce qui manque, et pourquoi') as HTMLTextAreaElement;
    expect(reason.value).toBe('Sur combien de mois ?');
    send.click();
    await harness.settle();
    expect(harness.request(acts).request.body).toEqual({
      action: 'return',
      version: 5,
      reason: 'Sur combien de mois ?',
    });
  });

  it('keeps what was typed within reach when the act is no longer possible', async () => {
    const harness = await openSubmission();
    await press(harness, 'Demander un complément');
    type(one(harness.page, 'textbox', 'Ce qui manque, et pourquoi'), 'Sur combien de mois ?');
    harness.page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await harness.settle();
    const current = submissionView({ version: 6, actions: [] });
    await harness.refuse(acts, { status: 409, code: 'conflict', detail: 'Trop tard.', current });
    expect(text(harness.page)).toContain('Cela n’est plus possible à cette étape');
    expect(has(harness.page, 'textbox', 'Ce qui manque, et pourquoi')).toBe(true);
  });

  it('proposes whom to give it to, with what each has in hand', async () => {
    const harness = await openSubmission();
    await press(harness, 'Confier à…');
    await harness.answer(`${address}/candidates?action=assign`, candidates);
    const theo = one(harness.page, 'radio', /Théo Brissac/);
    expect(text((theo as HTMLInputElement).labels![0]!)).toBe('Théo BrissacAccueil, côté usage, 2 fiches en main');
    expect(has(harness.page, 'radio', /aucune fiche en main, en absence/)).toBe(true);
    theo.click();
    await press(harness, 'Confier la fiche');
    expect(harness.request(acts).request.body).toEqual({ action: 'assign', version: 3, personId: 'theo' });
  });

  it('declines for a reason, or as the double of a sheet that is found', async () => {
    const harness = await openSubmission();
    await press(harness, 'Ne pas retenir');
    type(one(harness.page, 'textbox', /^Doublon de/), 'accueil');
    await press(harness, 'Chercher dans le catalogue');
    const hit = { slug: 'le-soir', title: 'Le soir aussi', organisation: 'Sorgues' };
    await harness.answer('/api/sheets?q=accueil&pageSize=5', { hits: [hit] });
    one(harness.page, 'radio', /Le soir aussi/).click();
    harness.page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await harness.settle();
    expect(harness.request(acts).request.body).toEqual({ action: 'decline', version: 3, duplicateOf: 'le-soir' });
  });

  it('says that somebody else holds the pen', async () => {
    const { page } = await openSubmission({ state: 'rewriting', penHolder: { id: 'theo', name: 'Théo Brissac' } });
    expect(text(page)).toContain('Théo Brissac tient la plume : le texte est en lecture seule.');
  });

  it('keeps notes apart from messages, and says that the author never sees them', async () => {
    const harness = await openSubmission({
      actions: [offered('write-message', 'Écrire un message'), offered('write-note', 'Noter pour le comité')],
      remarks: [
        remarkView({ id: 'r1', mayResolve: true, part: 'results' }),
        remarkView({ id: 'r2', audience: 'committee', text: 'À voir avec le juridique' }),
      ],
    });
    expect(text(harness.page)).toContain('l’auteur et son équipe ne la verront jamais');
    expect(text(harness.page)).toContain('à propos de : Résultats obtenus');
    type(one(harness.page, 'textbox', 'Note du comité'), 'Je m’en occupe');
    await press(harness, 'Garder la note');
    const request = harness.request(`${address}/remarks`);
    expect(request.request.body).toEqual({ audience: 'committee', text: 'Je m’en occupe' });
    request.flush(remarkView({ id: 'r3', audience: 'committee', text: 'Je m’en occupe' }));
    await harness.settle();
    expect(text(harness.page)).toContain('Je m’en occupe');
    expect((one(harness.page, 'textbox', 'Note du comité') as HTMLTextAreaElement).value).toBe('');
    await press(harness, 'Marquer comme résolu');
    harness.request(`${address}/remarks/r1/resolve`).flush(null);
    await harness.settle();
    expect(text(harness.page)).toContain('Résolus (1)');
  });

  it('compares its versions, any two of them', async () => {
    const harness = await openSubmission();
    const details = [...harness.page.querySelectorAll('details')].find((one) => text(one).startsWith('Versions'))!;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await harness.settle();
    const revision = { contentHash: 'a', kind: 'submitted', round: 1, at: '2026-11-10T08:00:00.000Z', by: null };
    await harness.answer(`${address}/revisions`, {
      revisions: [
        { ...revision, id: 'v2', label: 'Proposée par le comité, tour 1' },
        { ...revision, id: 'v1', label: 'Envoyée par l’auteur' },
      ],
    });
    const piece = { op: 'added', text: 'nouveau' };
    await harness.answer(`${address}/comparison?from=v1&to=v2`, {
      parts: [
        {
          part: 'title',
          heading: 'Titre',
          changed: true,
          blocks: [{ kind: 'paragraph', depth: 0, pieces: [piece] }],
          sentences: [],
          changes: [],
          tidied: 0,
          words: 1,
          onlyWords: true,
        },
        {
          part: 'links',
          heading: 'Liens',
          changed: true,
          blocks: [],
          sentences: [],
          changes: [{ kind: 'address', what: 'Le lien', before: 'https://a.example', after: 'https://b.example' }],
          tidied: 0,
          words: 0,
          onlyWords: false,
        },
      ],
    });
    expect(has(harness.page, 'status', '1 mot change. 1 autre changement.')).toBe(true);
    expect(text(details.querySelector('ins')!)).toContain('nouveau');
    const from = one(harness.page, 'combobox', 'De') as HTMLSelectElement;
    from.value = 'v2';
    from.dispatchEvent(new Event('change'));
    await harness.settle();
    await harness.answer(`${address}/comparison?from=v2&to=v2`, { parts: [] });
    expect(has(harness.page, 'status', 'Rien ne change.')).toBe(true);
  });

  it('shows no notes, nor text, to whoever sees the outline alone', async () => {
    const { page } = await openSubmission({ viewer: 'outline', content: null, actions: [] });
    expect(text(page)).toContain('sans son texte');
    expect(has(page, 'heading', 'Notes du comité')).toBe(false);
  });
});

describe('A submission that is behind the committee', () => {
  afterEach(forgetBrowser);

  it('says what was validated, by whom, and when it appears', async () => {
    const { page } = await openSubmission({
      state: 'validated',
      words: { step: 'Validée, paraît le 23 novembre', note: null },
      validation: { at: '2026-11-20T08:00:00.000Z', by: { id: 'camille', name: 'Camille Vasseur' }, basis: 'author' },
      appearsAt: '2026-11-23T07:00:00.000Z',
      notBefore: '2026-11-21',
      coAuthors: [{ id: 'nour', name: 'Nour Belkacem' }],
      delegates: [{ id: 'theo', name: 'Théo Brissac' }],
      actions: [offered('publish', 'Mettre en ligne')],
    });
    const said = text(page);
    expect(said).toContain('Texte validé le 20 novembre 2026 par Camille Vasseur.');
    expect(said).toMatch(/Paraît d’elle-même le 23 novembre 2026 à \d+ h 00/);
    expect(said).toContain('ne paraisse pas avant le 21 novembre 2026');
    expect(said).toContain('Écrite avec Nour Belkacem.');
    expect(said).toContain('peut valider : Théo Brissac.');
  });

  it('leads to the sheet once it is online', async () => {
    const { page } = await openSubmission({ state: 'published', slug: 'un-accueil-du-soir', actions: [] });
    expect(one(page, 'link', 'Voir la fiche en ligne').getAttribute('href')).toBe('/fiches/un-accueil-du-soir');
    expect(text(page)).toContain('Rien ne vous est demandé');
  });

  it('leaves no trace of a submission that one may see no more, and says what was done', async () => {
    const harness = await openSubmission();
    await press(harness, 'Je m’en charge');
    await harness.answer(acts, actionResult(null));
    expect(text(harness.page)).toContain('Cette fiche n’est plus de celles que vous voyez.');
    expect(text(harness.page)).not.toContain('Commencer par six soirées.');
  });
});

import { offered } from '#web/testing/action-builders';
import type { OfferedAction, PassagePlaces, RedactionView, SheetActions } from '@recueil/contracts';
import { publishedSheet } from '#web/testing/catalogue-builders';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser, me, openSignedIn } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';
import { draftContent } from '#web/testing/submission-builders';

const sheet = '/api/sheets/un-accueil-du-soir';
const acts = `${sheet}/actions`;
const passages = `${sheet}/passages`;

const places: PassagePlaces = {
  places: [
    {
      part: 'origin',
      heading: 'Origine de la démarche',
      before: 'L’idée vient d’',
      found: 'Odile Marchetaux',
      after: ', au guichet.',
      versions: 3,
      online: true,
    },
  ],
  elsewhere: 2,
};

const redaction: RedactionView = {
  id: 'r1',
  passage: 'Odile Marchetaux',
  reason: 'Elle ne souhaite pas être nommée.',
  by: { id: 'autre', name: 'Simon Secrétaire' },
  at: '2026-11-20T09:00:00.000Z',
  others: [{ id: 'camille', name: 'Camille Vasseur' }],
  ...places,
};

function offers(actions: OfferedAction[], changes: Partial<SheetActions> = {}): SheetActions {
  return {
    sheetId: 's1',
    state: 'online',
    submissionId: null,
    correction: null,
    redaction: null,
    toValidate: null,
    claim: null,
    actions,
    ...changes,
  };
}

async function open(given: SheetActions): Promise<PageHarness> {
  const harness = await openSignedIn('/fiches/un-accueil-du-soir');
  await harness.answer(sheet, publishedSheet());
  (await harness.coming(acts)).flush(given);
  await harness.settle();
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

const redact = {
  ...offered('redact', 'Effacer un passage', 'passage', 'reason'),
  says: ['Cela se fait à deux\u202f: quelqu’un d’autre doit accepter.'],
  act: 'Demander l’effacement',
  done: 'C’est demandé\u202f: le passage sera effacé dès que quelqu’un d’autre aura accepté.',
};

describe('Erasing a passage of a sheet', () => {
  afterEach(forgetBrowser);

  it('looks for the words first, shows each place, asks why, and says that somebody else must agree', async () => {
    const harness = await open(offers([redact]));
    await press(harness, 'Effacer un passage');
    expect(document.activeElement?.id).toBe('acte-en-ligne-titre');
    expect(has(harness.page, 'button', 'Demander l’effacement')).toBe(false);
    await press(harness, 'Chercher ce passage');
    expect(text(harness.page)).toContain('Recopiez le passage à effacer.');
    type(one(harness.page, 'textbox', 'Passage à effacer'), ' Odile Marchetaux ');
    await press(harness, 'Chercher ce passage');
    const search = harness.request(passages);
    expect(search.request.body).toEqual({ passage: 'Odile Marchetaux' });
    search.flush(places);
    await harness.settle();
    expect(text(harness.page.querySelector('rc-passage-places')!)).toContain(
      'Origine de la démarche, dans 3 textes, dont la dernière version parue',
    );
    expect(text(harness.page)).toContain('2 messages, motifs ou envois le contiennent aussi');
    await press(harness, 'Demander l’effacement');
    expect(text(harness.page)).toContain('Dites pourquoi.');
    type(one(harness.page, 'textbox', 'Pourquoi'), 'Elle ne souhaite pas être nommée.');
    await press(harness, 'Demander l’effacement');
    const asked = harness.request(acts);
    expect(asked.request.body).toEqual({
      action: 'redact',
      passage: 'Odile Marchetaux',
      reason: 'Elle ne souhaite pas être nommée.',
    });
    asked.flush({ submissionId: null });
    await harness.settle();
    await harness.answer(acts, offers([], { redaction }));
    expect(has(harness.page, 'status', /dès que quelqu’un d’autre aura accepté/)).toBe(true);
  });

  it('offers nothing for words that stand nowhere, and asks again once they change', async () => {
    const harness = await open(offers([redact]));
    await press(harness, 'Effacer un passage');
    type(one(harness.page, 'textbox', 'Passage à effacer'), 'Odile Marchetot');
    await press(harness, 'Chercher ce passage');
    harness.request(passages).flush({ places: [], elsewhere: 0 });
    await harness.settle();
    expect(has(harness.page, 'status', /ne se trouve dans aucun texte/)).toBe(true);
    expect(has(harness.page, 'button', 'Demander l’effacement')).toBe(false);
    type(one(harness.page, 'textbox', 'Passage à effacer'), 'Odile Marchetaux');
    await harness.settle();
    expect(has(harness.page, 'status', /ne se trouve dans aucun texte/)).toBe(false);
  });

  it('shows the second person the passage, why, and each place, and erases it after one more word', async () => {
    const answers = [
      {
        ...offered('agree-to-redaction', 'Effacer pour de bon', 'redactionId'),
        says: ['Le passage disparaît de toutes les versions, et rien ne permettra de le retrouver.'],
        done: 'Le passage est effacé.',
      },
      offered('drop-redaction', 'Ne pas effacer', 'redactionId'),
    ];
    const harness = await open(offers(answers, { redaction }));
    const waiting = harness.page.querySelector('rc-redaction-waiting')!;
    expect(text(waiting)).toContain('Simon Secrétaire demande que ce passage soit effacé');
    expect(text(waiting)).toContain('Pourquoi : Elle ne souhaite pas être nommée.');
    expect([...waiting.querySelectorAll('mark')].map(text)).toEqual(['Odile Marchetaux']);
    await press(harness, 'Effacer pour de bon');
    expect(text(harness.page)).toContain('rien ne permettra de le retrouver');
    one(harness.page.querySelector('rc-sheet-actions-panel form')!, 'button', 'Effacer pour de bon').click();
    await harness.settle();
    const request = harness.request(acts);
    expect(request.request.body).toEqual({ action: 'agree-to-redaction', redactionId: 'r1' });
  });

  it('says to whoever asked who may agree, by name', async () => {
    const by = { id: me().id, name: me().name };
    const others = [
      { id: 'a', name: 'Anne Andrieu' },
      { id: 'b', name: 'Bruno Belin' },
    ];
    const harness = await open(offers([], { redaction: { ...redaction, by, others } }));
    expect(text(harness.page)).toContain('Quelqu’un d’autre doit accepter : Anne Andrieu ou Bruno Belin.');
  });

  it('says to whoever asked that nobody else can agree, and what is needed', async () => {
    const by = { id: me().id, name: me().name };
    const harness = await open(offers([], { redaction: { ...redaction, by, others: [] } }));
    expect(text(harness.page)).toContain('Il faut une seconde personne au secrétariat ou à l’administration.');
  });

  it('lets the author of a sheet that lost a passage read what is left, and agree to that very text', async () => {
    const harness = await openSignedIn('/fiches/un-accueil-du-soir');
    const gone = {
      type: 'about:blank',
      title: '',
      status: 410,
      code: 'archived',
      detail: 'Un passage en a été effacé.',
    };
    harness.request(sheet).flush(gone, { status: 410, statusText: 'Gone' });
    await harness.settle();
    const content = draftContent({ title: 'L’accueil de […]' });
    const actions = [
      { ...offered('validate-redacted', 'Je valide ce texte', 'contentHash'), done: 'C’est validé, à la lettre.' },
    ];
    const toValidate = { contentHash: 'v1:abc', content, comesBack: true };
    (await harness.coming(acts)).flush(offers(actions, { state: 'archived', toValidate }));
    await harness.settle();
    expect(text(harness.page)).toContain('L’accueil de […]');
    expect(text(harness.page)).toContain('Commencer par six soirées.');
    await press(harness, 'Je valide ce texte');
    const request = harness.request(acts);
    expect(request.request.body).toEqual({ action: 'validate-redacted', contentHash: 'v1:abc' });
    request.flush({ submissionId: null });
    await harness.settle();
    await harness.answer(sheet, publishedSheet());
    expect(has(harness.page, 'status', /C’est validé, à la lettre./)).toBe(true);
  });
});

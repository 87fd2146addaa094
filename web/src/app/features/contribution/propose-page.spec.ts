import { actionField, offered } from '#web/testing/action-builders';
import { TestBed } from '@angular/core/testing';
import type { SubmissionView } from '@recueil/contracts';
import { fromPlainText } from '@recueil/text';
import { SessionStore } from '#web/core/session-store';
import { PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser, me, openSignedIn } from '#web/testing/people-builders';
import { pasteInto } from '#web/testing/rich-typing';
import { all, has, one, text } from '#web/testing/screen';
import { draftContent, submissionView } from '#web/testing/submission-builders';

const sections = ['origin', 'results', 'principles', 'advice'] as const;

/** Writes in the place of a section, as its editor does. */
function write(harness: PageHarness, section: string, words: string): void {
  pasteInto(fieldOf(harness, section), { text: words });
}

function fieldOf(harness: PageHarness, section: string): HTMLElement {
  const field = harness.page.querySelector<HTMLElement>(`#partie-${section} [contenteditable]`);
  if (!field) throw new Error(`no field for ${section}`);
  return field;
}

async function writeAll(harness: PageHarness): Promise<void> {
  type(one(harness.page, 'textbox', 'Titre'), 'Un accueil du soir');
  type(one(harness.page, 'textbox', 'Organisme affiché'), 'Ville de Montreval');
  for (const section of sections) write(harness, section, `Ce que dit ${section}.`);
  await harness.settle();
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

/** A draft of the server, as its author sees it. */
function draft(changes: Partial<SubmissionView> = {}): SubmissionView {
  return submissionView({
    id: 'f1',
    state: 'draft',
    content: draftContent(),
    contentVersion: 4,
    actions: [offered('submit', 'Envoyer au comité', actionField('personId', { isOptional: true }))],
    ...changes,
  });
}

/** After the pause that sends what was typed. */
const afterPause = 1_600;

describe('Proposing a practice', () => {
  afterEach(forgetBrowser);

  it('needs no account, and leads through the sign-in to the sending', async () => {
    const harness = await PageHarness.open('/proposer');
    expect(text(harness.page)).toContain('Pas besoin de compte pour écrire');
    await writeAll(harness);
    expect(text(harness.page)).toMatch(/Enregistré dans ce navigateur à \d/);
    await press(harness, 'Relire et envoyer');
    expect(has(harness.page, 'heading', 'Se connecter')).toBe(true);
    expect(Object.keys(localStorage).filter((key) => key.includes('proposition.'))).toHaveLength(1);
  });

  it('names what is missing, leads there, and says it at the field', async () => {
    const harness = await PageHarness.open('/proposer');
    expect(text(harness.page.querySelector('aside')!)).toContain('Il manque encore 6 réponses');
    await press(harness, 'Relire et envoyer');
    expect(document.activeElement?.id).toBe('titre');
    expect(text(harness.page)).toContain('Il manque le titre.');
    one(harness.page, 'link', 'Conseils de mise en œuvre').click();
    expect(document.activeElement?.closest('#partie-advice')).not.toBeNull();
  });

  it('asks what an image shows before it is sent, at its field', async () => {
    const files = [
      { sha256: 'a'.repeat(64), name: 'bilan.pdf', alternative: '' },
      { sha256: 'b'.repeat(64), name: 'guichet.png', alternative: '' },
    ];
    const harness = await openSignedIn('/proposer/f1');
    await harness.answer('/api/submissions/f1', draft({ content: draftContent({ attachments: files }) }));
    expect(text(harness.page.querySelector('aside')!)).toContain('Il manque encore une réponse');
    expect(has(harness.page, 'link', 'Ce que montre une image')).toBe(true);
    await press(harness, 'Relire et envoyer');
    const field = document.activeElement as HTMLInputElement;
    expect(field.id).toBe('attachments-1-alternative');
    expect(text(harness.page.querySelector('#attachments-1-alternative-erreur')!)).toBe(
      'Décrivez l’image « guichet.png » pour qui ne la voit pas : une phrase suffit.',
    );
    type(field, 'Le guichet et ses deux chaises.');
    await harness.settle();
    expect(text(harness.page.querySelector('aside')!)).toContain('Vos six réponses sont là.');
  });

  it('shows an image where it asks for its words, and lets another take its place', async () => {
    const attachments = [{ sha256: 'b'.repeat(64), name: 'guichet.png', alternative: '' }];
    const harness = await openSignedIn('/proposer/f1');
    await harness.answer('/api/submissions/f1', draft({ content: draftContent({ attachments }) }));
    expect(harness.page.querySelector('[aria-label="guichet.png"] img')?.getAttribute('src')).toBe(
      `/api/submissions/f1/attachments/${'b'.repeat(64)}?width=480`,
    );
    expect(has(harness.page, 'button', 'Remplacer le fichier guichet.png')).toBe(true);
  });

  it('shows the joined images where one looks at the sheet as it would appear', async () => {
    const attachments = [{ sha256: 'b'.repeat(64), name: 'guichet.png', alternative: 'Le guichet' }];
    const harness = await openSignedIn('/proposer/f1');
    await harness.answer('/api/submissions/f1', draft({ content: draftContent({ attachments }) }));
    const preview = [...harness.page.querySelectorAll('details')].find((box) =>
      text(box).startsWith('Voir la fiche telle'),
    )!;
    preview.open = true;
    preview.dispatchEvent(new Event('toggle'));
    await harness.settle();
    expect(preview.querySelector('img[alt="Le guichet"]')?.getAttribute('src')).toBe(
      `/api/submissions/f1/attachments/${'b'.repeat(64)}`,
    );
  });

  it('gives a text back after the page was closed, and begins anew on demand', async () => {
    const kept = { key: 'k1', draft: { content: draftContent(), classification: {} }, version: null, at: '2026-11-20' };
    localStorage.setItem('recueil.brouillon.visiteur.proposition.k1', JSON.stringify(kept));
    const harness = await PageHarness.open('/proposer');
    expect((one(harness.page, 'textbox', 'Titre') as HTMLInputElement).value).toBe('Un accueil du soir');
    await press(harness, 'L’effacer et commencer une autre fiche');
    expect((one(harness.page, 'textbox', 'Titre') as HTMLInputElement).value).toBe('');
    await press(harness, 'Annuler la dernière saisie');
    expect((one(harness.page, 'textbox', 'Titre') as HTMLInputElement).value).toBe('Un accueil du soir');
  });

  it('keeps both texts when another tab writes in the same place', async () => {
    const harness = await PageHarness.open('/proposer');
    const kept = (): string[] => Object.keys(localStorage).filter((key) => key.includes('proposition.'));
    type(one(harness.page, 'textbox', 'Titre'), 'Dans le premier onglet');
    await harness.settle();
    const [key] = kept();
    window.dispatchEvent(new StorageEvent('storage', { key: key ?? '', newValue: '{}' }));
    type(one(harness.page, 'textbox', 'Titre'), 'Dans cet onglet');
    await harness.settle();
    expect(kept()).toHaveLength(2);
  });

  it('places a pasted text, keeps what was written first, and shows the rest to be placed by hand', async () => {
    const harness = await PageHarness.open('/proposer');
    type(one(harness.page, 'textbox', 'Titre'), 'Mon titre');
    write(harness, 'origin', 'Déjà écrit.');
    type(one(harness.page, 'textbox', 'Un courriel, une note, une ancienne fiche'), 'Un long texte');
    await press(harness, 'Ranger ce texte');
    await harness.answer('/api/placements', {
      content: draftContent({ title: 'Titre collé', organisation: '', pitch: '' }),
      rest: 'Un reste sans place.',
    });
    expect((one(harness.page, 'textbox', 'Titre') as HTMLInputElement).value).toBe('Mon titre');
    expect([...fieldOf(harness, 'origin').children].map(text)).toEqual([
      'Déjà écrit.',
      'Un habitant sur trois venait deux fois.',
    ]);
    expect([...harness.page.querySelectorAll('.words')].map(text)).toEqual(['Titre collé', 'Un reste sans place.']);
    const place = harness.page.querySelectorAll<HTMLSelectElement>('rc-paste-panel select')[1]!;
    place.value = 'setbacks';
    place.dispatchEvent(new Event('change'));
    await harness.settle();
    expect(text(fieldOf(harness, 'setbacks'))).toBe('Un reste sans place.');
    expect([...harness.page.querySelectorAll('.words')].map(text)).toEqual(['Titre collé']);
  });

  it('shows sheets that look alike, and says nothing when none does', async () => {
    const harness = await PageHarness.open('/proposer');
    type(one(harness.page, 'textbox', 'Titre'), 'Un accueil du soir');
    await harness.settle(700);
    await harness.answer('/api/sheets?q=Un+accueil+du+soir&pageSize=3', {
      hits: [{ slug: 'nocturne', title: 'La nocturne du jeudi', organisation: 'Caisse de Brenne', year: 2025 }],
    });
    const near = harness.page.querySelector('rc-look-alikes')!;
    expect(text(near)).toContain('Une fiche y ressemble');
    expect(one(near, 'link', /La nocturne/).getAttribute('href')).toBe('/fiches/nocturne');
  });
});

describe('The text of somebody who is signed in', () => {
  afterEach(forgetBrowser);

  it('is created once, with a key that stays with it, then saved over the version that was seen', async () => {
    const harness = await openSignedIn('/proposer');
    expect((one(harness.page, 'textbox', 'Organisme affiché') as HTMLInputElement).value).toBe('Ville de Montreval');
    type(one(harness.page, 'textbox', 'Titre'), 'Un soir');
    await harness.settle(afterPause);
    const creation = harness.request('/api/sheets');
    const key = creation.request.headers.get('Idempotency-Key');
    expect(key).toMatch(/^[0-9a-f-]{36}$/);
    creation.error(new ProgressEvent('error'));
    await harness.settle();
    expect(text(harness.page)).toContain('ce navigateur garde votre texte');
    type(one(harness.page, 'textbox', 'Titre'), 'Un soir de plus');
    await harness.settle(afterPause);
    const again = harness.server.match('/api/sheets');
    expect(again.map(({ request }) => request.headers.get('Idempotency-Key'))).toEqual([key]);
    // The first try had made it, of the first text: this one is saved over it.
    const taken = { status: 422, code: 'unprocessable', reason: 'key-taken', current: { id: 'f1' } } as const;
    again[0]?.flush({ type: 'about:blank', title: '', detail: '', ...taken }, { status: 422, statusText: 'refused' });
    await harness.settle();
    await harness.answer('/api/submissions/f1', draft());
    const first = harness.request('/api/submissions/f1/content');
    expect((first.request.body as { content: { title: string } }).content.title).toBe('Un soir de plus');
    first.flush({ version: 4, contentHash: '', missing: [], contactIds: [] });
    await harness.settle();
    await harness.answer('/api/submissions/f1/classification', { version: 1 });
    expect(text(harness.page)).toMatch(/Enregistré à \d/);
    type(one(harness.page, 'textbox', 'Titre'), 'Trois soirs');
    await harness.settle(afterPause);
    const save = harness.request('/api/submissions/f1/content');
    expect(save.request.headers.get('If-Match')).toBe('"4"');
    save.flush({ version: 5, contentHash: '', missing: [], contactIds: [] });
    await harness.settle();
    expect(Object.keys(localStorage).filter((name) => name.includes('proposition.'))).toEqual([]);
  });

  it('stays when somebody else wrote meanwhile, and wins on demand', async () => {
    const harness = await openSignedIn('/proposer/f1');
    await harness.answer('/api/submissions/f1', draft());
    type(one(harness.page, 'textbox', 'Titre'), 'À moi');
    await harness.settle(afterPause);
    await harness.refuse('/api/submissions/f1/content', {
      status: 412,
      code: 'precondition-failed',
      detail: 'Camille Vasseur vient d’enregistrer ce texte.',
    });
    await harness.answer(
      '/api/submissions/f1',
      draft({ contentVersion: 9, content: draftContent({ title: 'À elle' }) }),
    );
    expect(has(harness.page, 'alert', /Camille Vasseur vient d’enregistrer/)).toBe(true);
    expect((one(harness.page, 'textbox', 'Titre') as HTMLInputElement).value).toBe('À moi');
    await press(harness, 'Garder mon texte');
    expect(harness.request('/api/submissions/f1/content').request.headers.get('If-Match')).toBe('"9"');
  });

  it('says why the server did not save it, at the head of the page and at the field', async () => {
    const harness = await openSignedIn('/proposer/f1');
    await harness.answer('/api/submissions/f1', draft());
    type(one(harness.page, 'textbox', 'Titre'), 'Un titre');
    await harness.settle(afterPause);
    const detail = 'Le titre contient un caractère qui n’est pas admis.';
    await harness.refuse('/api/submissions/f1/content', {
      status: 400,
      code: 'invalid',
      detail,
      errors: [{ field: 'content.title', message: detail }],
    });
    expect(has(harness.page, 'status', `Pas encore enregistré, votre texte reste ici. ${detail}`)).toBe(true);
    expect(one(harness.page, 'textbox', 'Titre').getAttribute('aria-invalid')).toBe('true');
  });

  it('stays when the sheet is in other hands', async () => {
    const harness = await openSignedIn('/proposer/f1');
    await harness.answer('/api/submissions/f1', draft());
    type(one(harness.page, 'textbox', 'Titre'), 'Trop tard');
    await harness.settle(afterPause);
    await harness.refuse('/api/submissions/f1/content', {
      status: 409,
      code: 'conflict',
      detail: 'Le comité l’a prise.',
    });
    expect(has(harness.page, 'alert', /Le comité l’a prise/)).toBe(true);
    expect((one(harness.page, 'textbox', 'Titre') as HTMLInputElement).value).toBe('Trop tard');
    expect(has(harness.page, 'button', 'Copier mon texte')).toBe(true);
  });

  it('is sent with the charter accepted, and the stand-in that was chosen', async () => {
    const harness = await openSignedIn('/proposer/f1?etape=envoyer');
    await harness.answer('/api/submissions/f1', draft());
    await harness.answer('/api/submissions/f1/candidates?action=submit', {
      candidates: [{ id: 'bastien', name: 'Bastien Lormel', service: 'Accueil', committee: null }],
    });
    await press(harness, 'Envoyer au comité');
    expect(text(harness.page)).toContain('cochez la case pour l’accepter');
    one(harness.page, 'checkbox', /J’accepte la charte/).click();
    one(harness.page, 'radio', /Bastien Lormel/).click();
    await press(harness, 'Envoyer au comité');
    harness.request('/api/me/charter').flush({});
    await harness.settle();
    harness.request('/api/me').flush({}, { status: 503, statusText: 'x' });
    await harness.settle();
    await harness.answer('/api/submissions/f1', draft({ version: 8 }));
    expect(harness.request('/api/submissions/f1/actions').request.body).toEqual({
      action: 'submit',
      version: 8,
      personId: 'bastien',
    });
  });

  it('says that the submission cannot be opened', async () => {
    const harness = await openSignedIn('/proposer/f1');
    await harness.refuse('/api/submissions/f1', { status: 404, code: 'not-found' });
    expect(has(harness.page, 'heading', 'Cette page n’existe pas')).toBe(true);
    expect(all(harness.page, 'textbox')).toEqual([]);
  });

  it('takes the text written before signing in', async () => {
    const content = draftContent({ sections: { ...draftContent().sections, advice: fromPlainText('Avant.') } });
    const kept = { key: 'k1', draft: { content, classification: {} }, version: null, at: '2026-11-20T08:00:00Z' };
    localStorage.setItem('recueil.brouillon.visiteur.proposition.k1', JSON.stringify(kept));
    sessionStorage.setItem('recueil.ici.k1', '');
    sessionStorage.setItem('recueil.entree', 'odile');
    const harness = await openSignedIn('/proposer');
    expect(localStorage.getItem('recueil.brouillon.visiteur.proposition.k1')).toBeNull();
    const creation = harness.request('/api/sheets');
    expect(creation.request.headers.get('Idempotency-Key')).toBe('k1');
    expect((creation.request.body as { content: unknown }).content).toEqual(content);
  });

  it('takes no text of a visitor before the person says that it is theirs, and does not show it', async () => {
    const kept = { key: 'k1', draft: { content: draftContent(), classification: {} }, version: null, at: '2026-11-20' };
    localStorage.setItem('recueil.brouillon.visiteur.proposition.k1', JSON.stringify(kept));
    const harness = await openSignedIn('/proposer');
    harness.server.expectNone('/api/sheets');
    expect(text(harness.page)).not.toContain('Un accueil du soir');
    expect(text(harness.page)).toContain('Un texte commencé sans se connecter, le 20 novembre 2026');
    await press(harness, 'C’est le mien : le reprendre');
    expect((one(harness.page, 'textbox', 'Titre') as HTMLInputElement).value).toBe('Un accueil du soir');
    expect(harness.request('/api/sheets').request.headers.get('Idempotency-Key')).toBe('k1');
  });

  it('leaves a visitor’s text where it is when the person says that it is not theirs', async () => {
    const kept = { key: 'k1', draft: { content: draftContent(), classification: {} }, version: null, at: '2026-11-20' };
    localStorage.setItem('recueil.brouillon.visiteur.proposition.k1', JSON.stringify(kept));
    const harness = await openSignedIn('/proposer');
    await press(harness, 'Ce n’est pas le mien');
    expect(document.activeElement).toBe(harness.page.querySelector('h1'));
    expect(text(harness.page)).not.toContain('commencé sans se connecter');
    harness.server.expectNone('/api/sheets');
    expect(localStorage.getItem('recueil.brouillon.visiteur.proposition.k1')).not.toBeNull();
  });

  it('saves nothing of a visitor’s page when a colleague signs in in another tab, before that is claimed', async () => {
    const harness = await PageHarness.open('/proposer');
    type(one(harness.page, 'textbox', 'Titre'), 'Un accueil du soir');
    const known = TestBed.inject(SessionStore).refresh();
    await harness.answer('/api/me', me({ id: 'camille', name: 'Camille Vasseur' }));
    await known;
    type(one(harness.page, 'textbox', 'Titre'), 'Un accueil du soir, la suite');
    await harness.settle();
    await TestBed.inject(SessionStore).ready();
    expect(text(harness.page)).toContain('la session de ce navigateur est passée à Camille Vasseur');
    document.dispatchEvent(new Event('visibilitychange'));
    await harness.settle();
    harness.server.expectNone('/api/sheets');
    expect(Object.keys(localStorage).filter((key) => key.includes('camille'))).toEqual([]);
    await press(harness, 'C’est le mien : l’enregistrer à mon nom');
    const creation = harness.request('/api/sheets').request;
    expect(creation.headers.get('X-Recueil-Person')).toBe('camille');
    expect((creation.body as { content: { title: string } }).content.title).toBe('Un accueil du soir, la suite');
  });
});

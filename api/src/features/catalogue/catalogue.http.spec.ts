import { startTestApplication, type TestApplication } from '../../../test/application';
import { createPerson, signIn } from '../../../test/builders/people';
import { createSheet, createTheme, publicationService, publishSheet } from '../../../test/builders/sheets';
import { richText, sheetContent } from '@recueil/testing';

let test: TestApplication;
beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());

describe('a sheet at its address', () => {
  it('is the whole public document, without any contact', async () => {
    const manager = test.database.manager;
    const theme = await createTheme(manager, 'relation-de-service', 'Relation de service');
    const subtheme = await createTheme(manager, 'ecoute', 'Écoute des usagers', theme);
    await publishSheet(manager, {
      content: { title: 'Une fiche entière' },
      themeIds: [subtheme],
      contacts: [
        { name: 'Odile Marchetaux', role: 'accueil', email: 'odile@montreval.example', phone: null, url: null },
      ],
    });
    const { status, json, text, headers } = await test.get('/api/sheets/une-fiche-entiere');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      slug: 'une-fiche-entiere',
      title: 'Une fiche entière',
      organisation: 'Ville de Montreval',
      theme: 'Relation de service',
      subtheme: 'Écoute des usagers',
      sections: { origin: sheetContent().sections.origin, setbacks: null },
      resultsKind: 'obtained',
      contactCount: 1,
      contacts: [],
    });
    expect(text).not.toMatch(/Odile|odile/);
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('is not sent again when it has not changed', async () => {
    const { headers } = await test.get('/api/sheets/une-fiche-entiere');
    const again = await test.get('/api/sheets/une-fiche-entiere', { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  });

  it('redirects from a former address', async () => {
    const { sheetId, revisionId } = await publishSheet(test.database.manager, {
      content: { title: 'Ancienne adresse' },
    });
    await test.database.transaction(async (manager) => {
      await manager.query(`INSERT INTO slugs (slug, sheet_id) VALUES ('nouvelle-adresse', $1)`, [sheetId]);
      await manager.query(`UPDATE sheets SET slug = 'nouvelle-adresse' WHERE id = $1`, [sheetId]);
      await publicationService.publish(manager, [{ sheetId, revisionId, publishedAt: new Date() }]);
    });
    const { status, headers } = await test.get('/api/sheets/ancienne-adresse');
    expect({ status, location: headers.location, cache: headers['cache-control'] }).toEqual({
      status: 301,
      location: '/api/sheets/nouvelle-adresse',
      cache: 'no-cache',
    });
  });

  it('answers 410 with the reason once archived, and is in no list', async () => {
    const { sheetId } = await publishSheet(test.database.manager, { content: { title: 'Bientôt archivée' } });
    await publicationService.archive(test.database.manager, sheetId, 'Remplacée par une autre.');
    const { status, json } = await test.get('/api/sheets/bientot-archivee');
    expect(status).toBe(410);
    expect(json).toMatchObject({ code: 'archived', detail: 'Cette fiche a été archivée : Remplacée par une autre.' });
    expect((await test.get('/api/sheets?q=bientôt archivée')).text).not.toContain('bientot-archivee');
    expect((await test.get('/api/home')).text).not.toContain('bientot-archivee');
  });

  it('is the same 404 for a draft, an unknown address and an unknown route', async () => {
    await createSheet(test.database.manager, { content: { title: 'Un brouillon' } });
    const replies = await Promise.all(
      ['/api/sheets/un-brouillon', '/api/sheets/inconnue', '/api/nulle-part', '/api'].map((path) => test.get(path)),
    );
    const bodies = replies.map(({ status, json }) => ({ status, ...json, requestId: '' }));
    expect(bodies.every((body) => JSON.stringify(body) === JSON.stringify(bodies[0]))).toBe(true);
    expect(bodies[0]).toMatchObject({ status: 404, code: 'not-found' });
    expect(new Set(replies.map(({ headers }) => Object.keys(headers).sort().join())).size).toBe(1);
  });
});

describe('hostile text', () => {
  it('comes out as the text that went in, without the marks of highlights', async () => {
    const text = `<script>alert(1)</script> {{7*7}} javascript:alert(1) \u202Edroite\u202C \uE000faux\uE001`;
    await publishSheet(test.database.manager, {
      content: {
        title: 'Texte hostile \uE000faux\uE001',
        pitch: text,
        sections: { ...sheetContent().sections, origin: richText(text) },
      },
    });
    const { json, headers, text: body } = await test.get('/api/sheets/texte-hostile-faux');
    expect(json.pitch).toBe(text.replace(/[\uE000\uE001]/g, ''));
    expect(body).not.toMatch(/[\uE000\uE001]/);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    const found = await test.get(`/api/sheets?q=${encodeURIComponent('hostile')}`);
    const hit = found.json.hits.find(({ slug }: { slug: string }) => slug === 'texte-hostile-faux');
    const marked = hit.highlights.title
      .filter((piece: { hit: boolean }) => piece.hit)
      .map((piece: { text: string }) => piece.text);
    expect(marked.join('').toLowerCase()).toBe('hostile');
  });
});

describe('a bad request', () => {
  it.each<[string, string, string]>([
    ['an unknown theme', 'theme=inconnu', 'theme'],
    ['a theme that is no slug', `theme=${encodeURIComponent("a' OR 1=1")}`, 'theme'],
    ['an unknown kind of organisation', 'organisationKind=x', 'organisationKind'],
    ['an unknown scale', 'scale=x', 'scale'],
    ['an unknown public', 'audience=x', 'audience'],
    ['an unknown maturity', 'maturity=x', 'maturity'],
    ['a year in words', 'year=deux', 'year'],
    ['an unknown sort', 'sort=x', 'sort'],
    ['page 0', 'page=0', 'page'],
    ['a page below zero', 'page=-1', 'page'],
    ['half a page', 'page=1.5', 'page'],
    ['a page in letters', 'page=x', 'page'],
    ['a page too far', 'page=9999&pageSize=50', 'page'],
    ['a huge page', 'pageSize=100000', 'pageSize'],
    ['a query of 10 kB', `q=${'x'.repeat(10_000)}`, 'q'],
    ['a NUL', 'q=%00', 'q'],
    ['an array', 'q=a&q=b', 'q'],
    ['an array of themes', 'theme=a&theme=b', 'theme'],
    ['an object', 'q[a]=b', 'q[a]'],
    ['an unknown parameter', 'foo=1', 'foo'],
  ])('is a 400 in French that names the field: %s', async (_name, query, field) => {
    const { status, json, headers } = await test.get(`/api/sheets?${query}`);
    expect(status).toBe(400);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(json.code).toBe('invalid');
    expect(json.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(json.errors[0].message).toMatch(/[.»]$/);
    expect(json.detail).not.toMatch(/must|should|property|invalid/i);
  });

  it('cannot reach what objects are made of', async () => {
    const plain = await test.get('/api/sheets');
    expect((await test.get('/api/sheets?__proto__=1&constructor=2')).text).toBe(plain.text);
  });

  it.each([
    ['lone surrogates', '/api/sheets?q=%ED%A0%80', [200, 400]],
    ['a broken escape', '/api/sheets/%E0%A4%A', [400]],
    ['a broken escape in the query', '/api/sheets?q=%E0%A4%A', [200, 400]],
    ['an endless address', `/api/sheets/${'a'.repeat(5_000)}`, [404]],
    ['an address with a dot segment', '/api/sheets/..%2F..%2Fetc%2Fpasswd', [404]],
  ])('never makes the server fail: %s', async (_name, path, statuses) => {
    const { status, headers } = await test.get(path);
    expect(statuses).toContain(status);
    if (status !== 200) expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('is a 404 for another method, and changes nothing', async () => {
    const reply = await test.app.inject({
      method: 'POST',
      url: '/api/themes',
      headers: { 'x-recueil': '1' },
      payload: { title: 'x' },
    });
    expect(reply.statusCode).toBe(404);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it.each([
    ['a text instead of JSON', { 'content-type': 'text/plain' }, 'bonjour', 415],
    ['broken JSON', { 'content-type': 'application/json' }, '{', 400],
    ['a body of 2 MB', { 'content-type': 'application/json' }, JSON.stringify('x'.repeat(2_000_000)), 413],
  ])('is a problem document for %s', async (_name, headers, payload, status) => {
    const reply = await test.app.inject({
      method: 'POST',
      url: '/api/themes',
      headers: { 'x-recueil': '1', ...headers },
      payload,
    });
    expect([status, 404]).toContain(reply.statusCode);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
  });
});

describe('the catalogue as a whole', () => {
  it('counts its themes, sub-themes included, once each', async () => {
    const { json } = await test.get('/api/themes');
    const theme = json.themes.find(({ slug }: { slug: string }) => slug === 'relation-de-service');
    expect(theme).toMatchObject({
      label: 'Relation de service',
      count: 1,
      subthemes: [{ slug: 'ecoute', label: 'Écoute des usagers', count: 1 }],
    });
    const { json: found } = await test.get('/api/sheets?theme=relation-de-service');
    expect(found.total).toBe(1);
  });

  it('tells how many sheets there would be without what was chosen', async () => {
    const chosen = (await test.get('/api/sheets?theme=relation-de-service&year=1999')).json;
    const others = (await test.get('/api/sheets?theme=relation-de-service')).json;
    expect(chosen).toMatchObject({ total: 0, facetTotals: { theme: 0, year: others.total } });
    expect(others.facetTotals).toEqual({ theme: others.catalogueTotal });
  });

  it('shows a new sheet in the very next answer, though answers are kept', async () => {
    const before = (await test.get('/api/sheets?q=nouveauté')).json.total;
    await publishSheet(test.database.manager, { content: { title: 'Une nouveauté de ce matin' } });
    const after = (await test.get('/api/sheets?q=nouveauté')).json;
    expect(after.total).toBe(before + 1);
    expect(after.engine).toBe('postgresql');
    expect(after.degraded).toBe(false);
  });

  it('offers ways out when nothing is found', async () => {
    const { json } = await test.get('/api/sheets?q=nouveauté&year=1999');
    expect(json.total).toBe(0);
    expect(json.suggestions[0]).toMatchObject({ kind: 'all-filters', search: { q: 'nouveauté' } });
    expect(json.suggestions[0].count).toBeGreaterThan(0);
  });
});

describe('every reply', () => {
  it('carries security headers and the request’s identifier', async () => {
    const { headers } = await test.get('/api/themes', { 'x-request-id': 'abc-12345678' });
    expect(headers).toMatchObject({
      'x-request-id': 'abc-12345678',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect((await test.get('/api/themes', { 'x-request-id': '<script>' })).headers['x-request-id']).toMatch(
      /^[0-9a-f-]{36}$/,
    );
  });

  it('is compressed when that is accepted', async () => {
    const { headers } = await test.get('/api/openapi.json', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBe('br');
  });
});

describe('a catalogue reserved to agents', () => {
  it('answers 401 to readers who are not signed in, tells its health, and lets no cache keep what an agent reads', async () => {
    const reserved = await startTestApplication({ env: { CATALOGUE_ACCESS: 'agents' } });
    const statuses = await Promise.all(
      ['/api/sheets', '/api/themes', '/api/home', '/api/sheets/x', '/api/health/ready', '/api/about'].map(
        async (path) => (await reserved.get(path)).status,
      ),
    );
    expect(statuses).toEqual([401, 401, 401, 401, 200, 200]);
    const reader = await signIn(reserved, await createPerson(reserved.database));
    const { status, headers } = await reader.get('/api/themes');
    expect([status, headers['cache-control']]).toEqual([200, 'private, no-cache']);
    await reserved.stop();
  });
});

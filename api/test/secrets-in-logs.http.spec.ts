import { startTestApplication } from './application';
import { Browser } from './browser';
import { createPerson, password } from './builders/people';
import { loggedDuring } from './logged';

it('no password, cookie, link or address of a person ever stands in the logs, whatever goes wrong', async () => {
  const secrets: string[] = [password, 'canari-mot-de-passe-47'];
  const log = await loggedDuring(async () => {
    const test = await startTestApplication({ env: { LOG_LEVEL: 'trace' } });
    try {
      const person = await createPerson(test.database, { name: 'Canari Exemple' });
      secrets.push(person.email, person.name);
      const browser = new Browser(test.app);
      await browser.post('/api/session', { email: person.email, password: 'canari-mot-de-passe-47' });
      await browser.post('/api/session', { email: person.email, password });
      secrets.push(...browser.cookies.values());
      await browser.get('/api/me');
      await browser.get(`/api/organisations?q=${encodeURIComponent(person.name)}`);
      await browser.put('/api/me/password', { current: password, next: 'canari-mot-de-passe-47', extra: person.email });
      await browser.post('/api/passwords/forgotten', { email: person.email });
      await test.runJobs();
      const token = (await test.mails()).at(-1)?.token ?? '';
      secrets.push(token);
      await browser.get(`/nouveau-mot-de-passe#${token}`);
      await browser.post('/api/links/look', { token });
      await browser.post('/api/proofreadings/file', { token, sha256: 'f'.repeat(64) });
      await browser.post('/api/links/password', { token, password: 'court' });
      // A statement that fails holds people's words among its parameters.
      await test.database.query('ALTER TABLE accounts RENAME COLUMN last_seen_at TO gone');
      expect((await browser.post('/api/session', { email: person.email, password })).status).toBe(500);
      expect(
        (await browser.post('/api/links/password', { token, password: 'lanterne boussole 58 cerise' })).status,
      ).toBe(500);
    } finally {
      await test.stop();
    }
  });
  expect(log).toContain('/api/session');
  expect(log).toContain('"security":"sign-in refused"');
  expect(secrets.every((secret) => secret.length > 8)).toBe(true);
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});

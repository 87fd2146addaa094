import { startTestApplication, type TestApplication } from '../../../test/application';
import { createCommittee } from '../../../test/builders/people';
import { createTheme } from '../../../test/builders/sheets';
import {
  act,
  acts,
  classification,
  draft,
  participant,
  see,
  type Participant,
} from '../../../test/builders/submissions';

let test: TestApplication;
let count = 0;
beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());

async function theme(): Promise<{ id: string; slug: string }> {
  count += 1;
  const slug = `taille-${String(count)}`;
  return { slug, id: await createTheme(test.database.manager, slug, `Taille ${String(count)}`) };
}

async function sent(author: Participant, themes: string[]): Promise<string> {
  const { json } = await author.browser.post('/api/sheets', {
    content: draft(),
    classification: classification(themes),
  });
  await acts(author, json.id as string, 'submit');
  return json.id as string;
}

async function validate(author: Participant, id: string): Promise<void> {
  await acts(author, id, 'validate', { contentHash: (await see(author, id)).contentHash });
}

describe('an installation', () => {
  it('with a committee of one, who is its secretary too, and one opinion asked for, reaches publication', async () => {
    const { id: themeId, slug } = await theme();
    const committeeId = await createCommittee(test.database, { themeIds: [themeId] });
    await test.database.query(`UPDATE committees SET college = 'one' WHERE id = $1`, [committeeId]);
    const author = await participant(test);
    const grants = [
      { role: 'member' as const, committeeId, side: 'design' as const },
      { role: 'secretary' as const, committeeId },
    ];
    const alone = await participant(test, { grants });
    const helper = await participant(test, { grants: [{ role: 'member', committeeId, side: 'use' }] });
    await test.database.query('DELETE FROM role_grants WHERE account_id = $1', [helper.id]);
    const id = await sent(author, [slug]);
    const taken = await act(alone, id, 'take-up');
    // Whoever writes does not judge: it is said at once, and the secretary asks somebody for this submission.
    expect(taken.json.warnings).toHaveLength(1);
    const other = await participant(test, {
      grants: [{ role: 'secretary', committeeId: await createCommittee(test.database) }],
    });
    await acts(alone, id, 'propose');
    expect((await see(alone, id)).cannotConclude).toBe(true);
    await acts(alone, id, 'appoint-ad-hoc', { personId: other.id, side: 'use' });
    await acts(other, id, 'approve');
    await validate(author, id);
    expect((await acts(alone, id, 'publish')).state).toBe('published');
  });

  it('with three members reaches publication with a mixed college', async () => {
    const { id: themeId, slug } = await theme();
    const committeeId = await createCommittee(test.database, { themeIds: [themeId] });
    const member = (side: 'design' | 'use'): Promise<Participant> =>
      participant(test, { grants: [{ role: 'member', committeeId, side }] });
    const [writer, design, use] = [await member('use'), await member('design'), await member('use')];
    const secretary = await participant(test, { grants: [{ role: 'secretary', committeeId: null }] });
    const author = await participant(test);
    const id = await sent(author, [slug]);
    expect((await act(writer, id, 'take-up')).json.warnings).toEqual([]);
    await acts(writer, id, 'propose');
    await acts(design, id, 'approve');
    await acts(use, id, 'approve');
    await validate(author, id);
    expect((await acts(secretary, id, 'publish')).state).toBe('published');
  });

  it('without a committee for the theme says so to the secretary for all, who classifies it', async () => {
    const { slug } = await theme();
    const { id: served, slug: servedSlug } = await theme();
    await createCommittee(test.database, { themeIds: [served] });
    const secretary = await participant(test, { grants: [{ role: 'secretary', committeeId: null }] });
    const author = await participant(test);
    const id = await sent(author, [slug]);
    const seen = await see(secretary, id);
    expect([seen.committee, seen.turn.mine]).toEqual([null, true]);
    const { classification: now } = seen;
    const reply = await secretary.browser.patch(`/api/submissions/${id}/classification`, classification([servedSlug]), {
      'if-match': `"${String(now.version)}"`,
    });
    expect(reply.status).toBe(200);
    expect((await see(secretary, id)).committee).not.toBeNull();
  });

  it('whose only secretary writes a sheet lets an administrator stand in', async () => {
    const { id: themeId, slug } = await theme();
    const committeeId = await createCommittee(test.database, { themeIds: [themeId] });
    const member = (side: 'design' | 'use'): Promise<Participant> =>
      participant(test, { grants: [{ role: 'member', committeeId, side }] });
    const [writer, design, use] = [await member('use'), await member('design'), await member('use')];
    await test.database.query(`DELETE FROM role_grants WHERE role = 'secretary'`);
    const author = await participant(test, { grants: [{ role: 'secretary', committeeId }] });
    const administrator = await participant(test, { grants: [{ role: 'administrator' }] });
    const id = await sent(author, [slug]);
    expect((await act(author, id, 'assign', { personId: writer.id })).status).toBe(403);
    await acts(administrator, id, 'assign', { personId: writer.id });
    await acts(writer, id, 'propose');
    await acts(design, id, 'approve');
    await acts(use, id, 'approve');
    await validate(author, id);
    expect((await act(administrator, id, 'publish')).status).toBe(200);
    expect((await see(author, id)).state).toBe('published');
  });

  it('whose author leaves in mid-course says what is missing, and goes on with a new referent', async () => {
    const { id: themeId, slug } = await theme();
    const committeeId = await createCommittee(test.database, { themeIds: [themeId] });
    const writer = await participant(test, { grants: [{ role: 'member', committeeId, side: 'use' }] });
    const secretary = await participant(test, { grants: [{ role: 'secretary', committeeId }] });
    const author = await participant(test);
    const heir = await participant(test);
    const id = await sent(author, [slug]);
    await acts(writer, id, 'take-up');
    await test.database.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [author.id]);
    expect((await see(secretary, id)).actions.map(({ name }) => name)).toContain('nominate-referent');
    await acts(secretary, id, 'nominate-referent', { personId: heir.id });
    const { json } = await heir.browser.get('/api/me/invitations');
    const [invitation] = json.invitations as { id: string }[];
    expect((await heir.browser.post(`/api/me/invitations/${invitation!.id}/accept`, {})).status).toBeLessThan(300);
    expect((await see(heir, id)).author?.id).toBe(heir.id);
  });
});

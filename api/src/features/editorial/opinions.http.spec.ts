import { startTestApplication, type TestApplication } from '../../../test/application';
import { editorialWorld, submissionIn, see, type EditorialWorld } from '../../../test/builders/submissions';

let test: TestApplication;
let world: EditorialWorld;

beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

describe.each(['approve', 'object'])('an opinion (%s)', (action) => {
  const give = async (id: string, version: number, given: object): Promise<[number, string, string]> => {
    const address = `/api/submissions/${id}/actions`;
    const reason = 'Le deuxième paragraphe reste obscur.';
    const { status, json } = await world.use.browser.post(address, { action, version, reason, ...given });
    return [status, json.reason, json.detail];
  };

  it('is bound to the text that its giver was shown: another one is refused, and the submission stays as it was', async () => {
    const { id } = await submissionIn(world, 'reviewing');
    const { version, contentHash } = await see(world.use, id);
    const other = `v1:${'0'.repeat(64)}`;
    expect(await give(id, version, { contentHash: other })).toEqual([
      409,
      'hash-in-force',
      'Le texte a changé depuis que vous l’avez ouvert\u202f: relisez-le d’abord.',
    ]);
    expect(await see(world.use, id)).toMatchObject({ version, state: 'reviewing', opinions: [] });
    expect((await give(id, version, { contentHash }))[0]).toBe(200);
  });

  it('that does not say which text was read is refused', async () => {
    const { id } = await submissionIn(world, 'reviewing');
    const { version } = await see(world.use, id);
    expect(await give(id, version, {})).toEqual([422, 'content-hash', 'Dites quel texte vous avez lu.']);
  });
});

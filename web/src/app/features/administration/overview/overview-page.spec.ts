import { firstStepsView, openAdministration, serviceState, settingsView } from '#web/testing/administration-builders';
import { type PageHarness } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { all, text } from '#web/testing/screen';
import { parts } from '../parts';

const nobody = { people: [], total: 0, waitingRequests: 0 };
const answers: Record<string, object> = {
  '/api/administration/people': nobody,
  '/api/administration/people?role=administrator&status=active': nobody,
  '/api/administration/people?status=invited': nobody,
  '/api/administration/people?role=secretary&status=active': nobody,
  '/api/administration/organisations': { organisations: [] },
  '/api/administration/themes': { themes: [] },
  '/api/administration/committees': { committees: [] },
  '/api/administration/mails': { mails: [] },
  '/api/administration/service': serviceState(),
  '/api/administration/first-steps': firstStepsView(),
  '/api/administration/settings': settingsView(),
};

async function open(): Promise<PageHarness> {
  const harness = await openAdministration('/administration');
  for (const [address, body] of Object.entries(answers)) await harness.answer(address, body);
  return harness;
}

describe('Where an administrator begins', () => {
  afterEach(forgetBrowser);

  it('tells every part of the administration that its menu leads to', async () => {
    const { page } = await open();
    const told = all(page.querySelector('.contents')!, 'link').map((link) => link.getAttribute('href'));
    expect(text(page)).toContain('Délais, relances');
    expect(told.toSorted()).toEqual(
      parts
        .map(({ path }) => path)
        .filter((path) => path !== '/administration')
        .toSorted(),
    );
  });
});

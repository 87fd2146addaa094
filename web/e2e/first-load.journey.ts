import { aSheet, expect, test } from './recueil';

/** What a first visit may cost. */
const budget = { kilobytes: 180, requests: 25 };

for (const name of ['the home page', 'the catalogue', 'a sheet']) {
  test(`the first load of ${name} keeps to its budget`, async ({ page, context }) => {
    const addresses: Record<string, string> = {
      'the home page': '/',
      'the catalogue': '/catalogue',
      'a sheet': `/fiches/${await aSheet(page)}`,
    };
    const types = new Map<string, string>();
    let bytes = 0;
    let requests = 0;
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    network.on('Network.responseReceived', ({ requestId, type }) => {
      types.set(requestId, type);
      requests += 1;
    });
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (['Script', 'Stylesheet'].includes(types.get(requestId) ?? '')) bytes += encodedDataLength;
    });
    await page.goto(addresses[name] ?? '/');
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    console.log(`${name}: ${String(Math.round(bytes / 1000))} kB of JavaScript and CSS, ${String(requests)} requests`);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(budget.kilobytes * 1_000);
    expect(requests).toBeLessThanOrEqual(budget.requests);
  });
}

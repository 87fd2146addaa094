import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');

/** Debian's Chromium, or the one that is named: Playwright's own cannot be fetched everywhere. */
function chromium(): string {
  const wanted = process.env.CHROMIUM_PATH;
  const found = wanted ?? '/usr/bin/chromium';
  if (existsSync(found)) return found;
  throw new Error(
    wanted
      ? `CHROMIUM_PATH names ${wanted}, which does not exist.`
      : 'Chromium is missing: install it with "apt-get install --no-install-recommends chromium", or name one in CHROMIUM_PATH.',
  );
}

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  globalSetup: './start-recueil.ts',
  outputDir: path.join(root, 'test-results/journeys'),
  reporter: [['list'], ['json', { outputFile: path.join(root, 'test-results/journeys.json') }]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareEnvironment } from './environment.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'recueil-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
}

describe('the settings file', () => {
  it('says what the environment does not say itself, or leaves empty', () => {
    const settings = file(
      'settings.env',
      '# ours\nPORT=8080\nLOG_LEVEL=warn\nHOST=127.0.0.2\nORGANISATION_NAME="Ville # Exemple"\n',
    );
    const env: Record<string, string | undefined> = { SETTINGS_FILE: settings, PORT: '3001', LOG_LEVEL: ' ' };
    prepareEnvironment(env);
    expect(env).toEqual({
      SETTINGS_FILE: settings,
      PORT: '3001',
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.2',
      ORGANISATION_NAME: 'Ville # Exemple',
    });
  });

  it('that cannot be read is one line that names it', () => {
    const missing = path.join(folder, 'missing.env');
    expect(() => prepareEnvironment({ SETTINGS_FILE: missing })).toThrow(
      `« ${missing} » ne peut pas être lu (ENOENT).`,
    );
  });
});

describe('certificates of the house', () => {
  it.each([
    ['no certificate', 'nothing', 'ne contient aucun certificat PEM'],
    [
      'one that is broken',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
      'contient un certificat qui ne se lit pas',
    ],
  ])('refuse a file with %s in one line', (_what, text, reason) => {
    const place = file('house.pem', text);
    expect(() => prepareEnvironment({ NODE_EXTRA_CA_CERTS: place })).toThrow(reason);
  });

  it('refuse a file that is not there, which Node alone would pass over', () => {
    expect(() => prepareEnvironment({ NODE_EXTRA_CA_CERTS: path.join(folder, 'none.pem') })).toThrow(
      'NODE_EXTRA_CA_CERTS',
    );
  });
});

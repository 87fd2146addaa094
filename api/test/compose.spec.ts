import { textOf } from './documents';

const compose = textOf('docker/compose.yaml');
const dockerfile = textOf('docker/Dockerfile');

/** The lines of a service, by its name. */
function service(name: string): string {
  const [, text] = new RegExp(`^  ${name}:\\n((?: {4}.*\\n|\\n)+)`, 'm').exec(compose) ?? [];
  if (text === undefined) throw new Error(`compose.yaml has no service ${name}`);
  return text;
}

/** What a service is given in its environment. */
function environmentOf(name: string): string[] {
  const [, block = ''] = /^ {4}environment:\n((?: {6}.*\n)+)/m.exec(service(name)) ?? [];
  return [...block.matchAll(/^ {6}([A-Z0-9_]+):/gm)].map(([, variable = '']) => variable);
}

/** The variables of the table of settings. */
function documentedSettings(): string[] {
  const [, table = ''] = /\n## Settings\n([\s\S]*?)\n## /.exec(textOf('docs/operations.md')) ?? [];
  const names = table.split('\n').map((line) => line.split('|')[1] ?? '');
  const settings = names.flatMap((cell) => [...cell.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name = '']) => name));
  // The environment of a container is given by compose itself.
  return settings.filter((name) => name !== 'SETTINGS_FILE');
}

/** What stands in the image. */
function environmentOfImage(): string[] {
  return [...dockerfile.matchAll(/^ENV (.+)$/gm)].flatMap(([, line = '']) =>
    line.split(' ').map((setting) => setting.split('=')[0] ?? ''),
  );
}

const services = [
  ...(compose.split('\nservices:\n')[1]?.split('\nnetworks:\n')[0] ?? '').matchAll(/^ {2}(\w+):$/gm),
].map(([, name = '']) => name);

describe('docker/compose.yaml', () => {
  it('hands every documented setting on, but for those that the image gives', () => {
    const settings = documentedSettings();
    expect(settings.length).toBeGreaterThan(35);
    const given = [...environmentOf('recueil'), ...environmentOfImage()];
    expect(settings.filter((name) => !given.includes(name))).toEqual([]);
  });

  it('gives no variable that is not documented', () => {
    const settings = documentedSettings();
    expect(environmentOf('recueil').filter((name) => !settings.includes(name))).toEqual([]);
  });

  it.each(services)('bounds the memory of %s and throws its old logs away', (name) => {
    expect(service(name)).toMatch(/^ {4}mem_limit: \d+[mg]$/m);
    expect(service(name)).toContain('logging: *logs\n');
  });

  it('knows its four services', () => {
    expect(services).toEqual(['proxy', 'recueil', 'database', 'search']);
  });

  it('passes on what its example asks for', () => {
    const asked = [...textOf('docker/.env.example').matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((name) => !compose.includes(`\${${name}`))).toEqual([]);
  });
});

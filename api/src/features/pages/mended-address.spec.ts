import { mendedAddress } from './mended-address';

describe('an address from a mail', () => {
  it.each([
    ['/mon-compte.', '/mon-compte'],
    ['/mon-compte),', '/mon-compte'],
    ['/mon-compte%20', '/mon-compte'],
    ['/mon-compte%C2%A0%C2%BB', '/mon-compte'],
    ['/mon-compte%E2%80%AF%3E', '/mon-compte'],
    ['/mon-%C2%ADcompte%E2%80%8B', '/mon-compte'],
    ['/fiches/une-page].?de=mail', '/fiches/une-page?de=mail'],
    ['/invitation%23abc_-1', '/invitation#abc_-1'],
    ['/invitation%23abc).', '/invitation#abc).'],
    ['/invitation.%23abc', '/invitation#abc'],
    ['/invitation%23a%0D%0Ax:y', '/invitation#a%0D%0Ax%3Ay'],
  ])('%s means %s', (given, meant) => {
    expect(mendedAddress(given)?.address).toBe(meant);
  });

  it.each(['/', '/mon-compte', '/catalogue?q=C%23', '/fiches/une-page', '/%E0%A4%A', '/a%2Fb'])(
    '%s is left as it is',
    (given) => {
      expect(mendedAddress(given)).toBeNull();
    },
  );
});

import fc from 'fast-check';
import { safeReturnPath } from './safe-return-path';

const origin = 'https://recueil.example';

describe('the path that a sign-in comes back to', () => {
  it.each([
    '/',
    '/catalogue',
    '/fiches/accueil-sur-rendez-vous',
    '/catalogue?q=%C3%A9tat%20civil&theme=a',
    '/aide#b',
    '/fiches/%C3%A9t%C3%A9',
  ])('is %s when it was asked for', (path) => expect(safeReturnPath(path)).toBe(path));

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '///evil.example',
    '/%2F%2Fevil.example',
    '/%2fevil.example',
    '/%5Cevil.example',
    '/%255Cevil.example',
    '/%25252F/evil.example',
    '/@evil.example',
    '/%40evil.example',
    '@evil.example',
    'https:evil.example',
    'https://evil.example/',
    'https:/evil.example',
    'javascript:alert(1)',
    'data:text/html,a',
    '/a\r\nLocation: https://evil.example',
    '/%0d%0aLocation:%20https://evil.example',
    '/\t/evil.example',
    '/\u0000',
    ' /catalogue',
    '/catalogue ',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    '/a//b',
    '/é',
    '/／evil.example',
    '/%',
    '/%C3',
    '/api',
    '/api/me',
    '/API/me',
    '/%61pi/me',
    '/a/../api/me',
    '/./api/me',
    '',
    'catalogue',
    '?a',
    `/${'a'.repeat(3_000)}`,
    null,
    undefined,
    42,
    ['/catalogue'],
    { toString: (): string => '/catalogue' },
  ])('is / instead of %j', (path) => expect(safeReturnPath(path)).toBe('/'));

  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.webUrl(),
    fc
      .array(
        fc.constantFrom(
          '/',
          '\\',
          '%2F',
          '%5C',
          '%25',
          '@',
          ':',
          '.',
          '..',
          '%2e',
          'evil.example',
          'https:',
          '\r\n',
          '\t',
          '?',
          '#',
          'api',
          ' ',
        ),
        { maxLength: 12 },
      )
      .map((parts) => `/${parts.join('')}`),
  );

  it('never leaves the site, whatever was asked for', () => {
    fc.assert(
      fc.property(hostile, (path) => {
        const url = new URL(safeReturnPath(path), origin);
        expect(url.origin).toBe(origin);
        expect(url.pathname).not.toMatch(/^\/\/|^\/api(\/|$)/);
        expect(decodeURIComponent(url.pathname)).not.toMatch(/^\/[/\\@]|[\r\n]/);
      }),
      { numRuns: 5_000 },
    );
  });
});

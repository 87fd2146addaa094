import fc from 'fast-check';
import { newToken } from '#core/secrets/token';
import { linkSecret } from './link-secret';

const secret = newToken();

describe('the secret of a link', () => {
  it.each([
    ['as it was sent', secret],
    ['with a dot', `${secret}.`],
    ['with a bracket', `${secret})`],
    ['between angle brackets', `<${secret}>`],
    ['with a space', `${secret} `],
    ['with an encoded space', `${secret}%20`],
    ['with a no-break space and a quotation mark', `${secret}%C2%A0%C2%BB`],
    ['after an encoded hash sign', `%23${secret}`],
    ['with the whole address', `https://recueil.example/invitation#${secret}`],
    ['over two lines', `${secret.slice(0, 20)}\r\n ${secret.slice(20)}`],
    ['between signs of emphasis', `*${secret}*`],
    ['with a word joiner in it', `${secret.slice(0, 20)}%E2%81%A0${secret.slice(20)}`],
    ['after a byte-order mark', `%EF%BB%BF${secret}`],
    ['before an underscore', `${secret}_`],
    ['before a broken encoding', `${secret}%`],
  ])('is read %s', (_how, text) => {
    expect(linkSecret(text)).toBe(secret);
  });

  it('is read whatever signs stand around it', () => {
    const sign = fc.constantFrom(...Array.from('.,;:!?()[]{}<>«»"’‘“”*~=|\\/ \t\u00a0\u202f'));
    const around = fc.string({ unit: sign, maxLength: 6 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(linkSecret(`${before}${secret}${after}`)).toBe(secret);
      }),
    );
  });

  it.each(['', '.', secret.slice(0, 42), `${secret.slice(0, 30)}.`])('is missing in part: « %s »', (text) => {
    expect(linkSecret(text)).toBeNull();
  });
});

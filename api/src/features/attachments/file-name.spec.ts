import fc from 'fast-check';
import { canonicalLine } from '@recueil/text';
import { contentDisposition, fileName, nameInText } from './file-name';

describe('the name of a file', () => {
  it.each([
    ['Bilan 2026.pdf', 'pdf', 'Bilan 2026.pdf'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\Users\\anne\\Bilan.PDF', 'pdf', 'Bilan.pdf'],
    ['photo.jpg.exe', 'jpg', 'photo.jpg'],
    ['photo.jpeg', 'jpg', 'photo.jpg'],
    ['rapport\u202Efdp.exe', 'pdf', 'rapportfdp.pdf'],
    ['a\u0000b\r\nc.pdf', 'pdf', 'ab c.pdf'],
    ['compte\u200Brendu.docx', 'docx', 'compterendu.docx'],
    ['e\u0301tude.odt', 'odt', 'étude.odt'],
    ['a<b>"c"|d?*.png', 'png', 'a-b--c--d--.png'],
    ['CON.pdf', 'pdf', 'fichier CON.pdf'],
    ['...', 'gif', 'fichier.gif'],
    ['', 'webp', 'fichier.webp'],
    ['.pdf', 'pdf', 'fichier.pdf'],
    ['v1.2 finale.xlsx', 'xlsx', 'v1.2 finale.xlsx'],
  ])('%j as %s is %j', (given, extension, name) => {
    expect(fileName(given, extension)).toBe(name);
  });

  it('whatever was given, fits everywhere, is in its final form, and says what the file is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('pdf', 'docx', 'jpg'), (given, extension) => {
        const name = fileName(given, extension);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name.endsWith(`.${extension}`)).toBe(true);
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}\uE000-\uF8FF]/u);
        expect(canonicalLine(name)).toBe(name);
        expect(fileName(name, extension)).toBe(name);
        expect(contentDisposition(name)).toMatch(
          /^attachment; filename="[ !#-$&-[\]-~]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/,
        );
      }),
      { numRuns: 1_000, seed: 20_140_619 },
    );
  });

  it.each([
    ['Bilan 2026.pdf', 'Bilan 2026.pdf'],
    ['../secret/Bilan.PDF', 'Bilan.pdf'],
    ['rapport\u202Efdp.exe', 'rapportfdp'],
    ['photo.pdf.exe', 'photo'],
    ['x.constructor', 'x.constructor'],
    ['', 'fichier'],
  ])('as a text says it, %j is stored as %j', (given, name) => {
    expect(nameInText(given)).toBe(name);
    expect(nameInText(name)).toBe(name);
  });

  it('travels whole in the header that has it saved', () => {
    expect(contentDisposition('L’été (2026).pdf')).toBe(
      `attachment; filename="Lete (2026).pdf"; filename*=UTF-8''L%E2%80%99%C3%A9t%C3%A9%20%282026%29.pdf`,
    );
  });
});

import { packedStream, pdfFile } from '../../../test/builders/files';
import { refusalOf } from '../../../test/builders/refusal';
import { ProblemError } from '#core/errors/problem';
import { cleanFile } from '../cleaning/clean-file';

const refusal = (bytes: Buffer): Promise<string> => refusalOf(cleanFile(bytes));

describe('a PDF', () => {
  const said = '/Metadata 5 0 R';
  const info = '<< /Title (Guichet) /Author (Anne \\(Durand\\) \\\\) /Creator (Outil) >>';

  it('is written anew with what its pages lead to, the same each time', async () => {
    const [head, tail] = pdfFile().toString('latin1').split('xref\n0');
    const former = Buffer.from(`${String(head)}9 0 obj\n(Ancienne version)\nendobj\nxref\n0${String(tail)}`, 'latin1');
    const { bytes, mediaType, extension, cleaned } = await cleanFile(former);
    expect([mediaType, extension, cleaned]).toEqual(['application/pdf', 'pdf', []]);
    expect(bytes.equals(pdfFile())).toBe(true);
    expect((await cleanFile(bytes)).bytes.equals(bytes)).toBe(true);
  });

  const metadata = (content: string): string =>
    `<< /Type /Metadata /Subtype /XML /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
  const names = 'xmlns:dc="d" xmlns:rdf="r" xmlns:pdf="p"';

  it.each([
    ['in parentheses', pdfFile([info], '/Info 5 0 R')],
    ['in hexadecimal', pdfFile(['<< /Author <FEFF0041006E006E0065> >>'], '/Info 5 0 R')],
    ['apart', pdfFile(['<< /Author 6 0 R >>', '(Anne Durand)'], '/Info 5 0 R')],
    ['packed', pdfFile([packedStream('/Type /ObjStm /N 1 /First 4', `9 0 ${info}`)], '/Info 9 0 R')],
    [
      'in its metadata',
      pdfFile([metadata(`<x ${names}><dc:creator><rdf:li>Anne</rdf:li></dc:creator></x>`)], '', said),
    ],
    ['as a property of its metadata', pdfFile([metadata(`<x ${names}><rdf:D pdf:Author="Anne"/></x>`)], '', said)],
    [
      'in packed metadata',
      pdfFile([packedStream('/Type /Metadata', `<x ${names}><dc:creator>Anne</dc:creator></x>`)], '', said),
    ],
  ])('loses the name of its author: %s', async (_where, before) => {
    const { bytes, cleaned } = await cleanFile(before);
    expect(bytes.toString('latin1')).not.toMatch(/Anne|0041006E/);
    expect(cleaned).toEqual(['Le nom de l’auteur a été retiré.']);
    expect((await cleanFile(bytes)).cleaned).toEqual([]);
    expect((await cleanFile(bytes)).bytes.equals(bytes)).toBe(true);
  });

  it('loses metadata that cannot be read: no page shows them', async () => {
    const { bytes } = await cleanFile(pdfFile([metadata('<x>Anne Durand')], '', said));
    expect(bytes.toString('latin1')).not.toContain('Anne');
  });

  const openAction = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
  it.each<[string, (string | Buffer)[], RegExp]>([
    ['a script', [openAction], /actions/],
    ['a script under an escaped name', ['<< /S /J#61vaScript /JS (x) >>'], /actions/],
    ['a script, packed', [packedStream('/Type /ObjStm /N 1 /First 4', `9 0 ${openAction}`)], /actions/],
    [
      'a script, packed under no type',
      [packedStream('/N 1 /First 4', `9 0 ${openAction}`)],
      /ne se laisse pas vérifier/,
    ],
    [
      'a script, packed under an escaped type',
      [packedStream('/Type /Obj#53tm /N 1 /First 4', `9 0 ${openAction}`)],
      /actions/,
    ],
    [
      'a script, packed after a false beginning',
      ['(stream\n)', packedStream('/Type /ObjStm /N 1 /First 4', `9 0 ${openAction}`)],
      /actions/,
    ],
    [
      'objects packed so as not to be read',
      ['<< /Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n00\nendstream'],
      /ne se laisse pas vérifier/,
    ],
    ['a program that is started', ['<< /S /Launch /F (x.exe) >>'], /actions/],
    ['an address that is a script', ['<< /S /URI /URI (javascript:alert\\(1\\)) >>'], /lien qui ne mène/],
    ['a form with scripts', ['<< /AcroForm << /XFA 6 0 R >> >>'], /formulaire/],
    [
      'a file inside',
      ['<< /Type /Filespec /EF << /F 6 0 R >> >>', '<< /Type /EmbeddedFile >>\nstream\nx\nendstream'],
      /autres fichiers/,
    ],
    ['comments', ['<< /Type /Annot /Subtype /Text /Contents (Non) /T (Anne Durand) >>'], /commentaires/],
    ['a password', ['<< /Filter /Standard >>'], /mot de passe/],
    ['a signature', ['<< /Type /Sig /ByteRange [0 1 2 3] >>'], /signé/],
    ['a field to fill in', ['<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [0 0 9 9] >>'], /formulaire/],
    [
      'a picture whose bytes are elsewhere',
      ['<< /F (//serveur.example/x) /Length 0 >>\nstream\n\nendstream'],
      /va chercher/,
    ],
    ['an address that is a file', ['<< /FS /URL /F (http://ailleurs.example/x) >>'], /va chercher/],
    ['a file of another machine', ['<< /UF <FEFF0078> >>'], /va chercher/],
    ['a file for one kind of machine', ['<< /DOS (x.pdf) >>'], /va chercher/],
    ['a file that is a string of its own', ['<< /FS 6 0 R >>', '(//serveur.example/x)'], /va chercher/],
    ['a file, its name apart', ['<< /F 6 0 R /V 1 >>', '(//serveur.example/x)'], /va chercher/],
    ['a field that stands nowhere', ['<< /FT /Ch /Opt [(a) (b)] >>'], /formulaire/],
    ['a field to sign', ['<< /FT /Sig /T (Ici) >>'], /signé/],
    ['a signature without its type', ['<< /Filter /Adobe.PPKLite /Contents <30> >>'], /signé/],
    ['a signature of another maker', ['<< /SubFilter /adbe.pkcs7.detached >>'], /signé/],
    ['a film without its type', ['<< /S /MCD /CT (video/mp4) >>'], /actions/],
    ['a film that is chosen', ['<< /S /SR /R [<< /S /MR /C << >> >>] >>'], /actions/],
    ['a file that is attached, without a place', ['<< /Subtype /FileAttachment >>'], /autres fichiers/],
    [
      'a file inside, without its type',
      ['<< /Params << /Size 1 /CheckSum <00> >> /Length 1 >>\nstream\nx\nendstream'],
      /autres fichiers/,
    ],
    ['a thing in space', ['<< /Subtype /U3D /Length 1 >>\nstream\nx\nendstream'], /actions/],
    ['an address of another kind', ['<< /S /URI /URI (file:///c:/x.exe) >>'], /lien qui ne mène/],
  ])('is refused: %s', async (what, objects, words) => {
    const file = pdfFile(objects, what === 'a password' ? '/Encrypt 5 0 R' : '');
    expect(await refusal(file)).toMatch(words);
  });

  it('keeps resources under any name, and what is read aloud of a part of a page', async () => {
    const resources = '<< /Font << /F 6 0 R /FT 6 0 R /UF 6 0 R >> /ColorSpace << /FS /DeviceRGB >> >>';
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
    const said = '<< /O /UserProperties /P [<< /N (Surface) /V 12 /F (12 m) >>] >>';
    const { cleaned } = await cleanFile(pdfFile([resources, font, said]));
    expect(cleaned).toEqual([]);
  });

  it('cut off, or a PDF by its first letters alone, is refused', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7\nBonjour.'))).toMatch(/abîmé/);
    expect(await refusal(pdfFile().subarray(0, 200))).toMatch(/abîmé|ne se laisse pas vérifier/);
  });

  it('small, but long to read once unpacked, is refused before it is read', async () => {
    for (const inner of ['1 '.repeat(4_000_000), '<</A 1>>'.repeat(1_000_000)]) {
      const small = pdfFile([packedStream('/Type /ObjStm /N 1 /First 4', `9 0 [${inner}]`)]);
      expect(small.length).toBeLessThan(100_000);
      expect(await refusal(small)).toMatch(/^too-large/);
    }
  });

  it.each([
    ['a string', `(${'a'.repeat(2_000_000)})`],
    ['a string in hexadecimal', `<${'6'.repeat(2_000_000)}>`],
    ['a name', `/${'a'.repeat(2_000)}`],
    ['a number', '1'.repeat(2_000)],
    ['lists in lists', '['.repeat(2_000) + ']'.repeat(2_000)],
  ])('is refused for %s that no document has', async (_what, object) => {
    expect(await refusal(pdfFile([object]))).toMatch(/ne se laisse pas vérifier/);
  });

  it('that swells is refused', async () => {
    const bombed = packedStream('/Type /ObjStm /N 1 /First 4', '0'.repeat(40 * 1_048_576));
    expect(await refusal(pdfFile([bombed]))).toMatch(/^too-large/);
  });

  // What grows with the square of a length would never come to an end here.
  it('as long and as odd as may be is looked through to the end', async () => {
    const pieces = [
      'stream\n',
      '/Author (',
      '/First 1 ',
      '/J#61',
      '<dc:creator>',
      'endstream /ObjStm ',
      '/Filter /FlateDecode stream\n',
    ];
    for (const piece of pieces) {
      const bytes = Buffer.from(
        `%PDF-1.7\nstartxref endobj ${piece.repeat(Math.floor((8 * 1_048_576) / piece.length))}`,
      );
      await cleanFile(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(ProblemError));
    }
  });
});

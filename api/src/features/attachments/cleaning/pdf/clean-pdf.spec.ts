import { packedStream, pdfFile } from '../../../../../test/builders/files';
import { refusalOf } from '../../../../../test/builders/refusal';
import { ProblemError } from '../../../../core/errors/problem';
import { cleanFile } from '../clean-file';

const refusal = (bytes: Buffer): Promise<string> => refusalOf(cleanFile(bytes));

describe('a PDF', () => {
  const info = '<< /Title (Guichet) /Author (Anne \\(Durand\\) \\\\) /Creator (Outil) >>';

  it('is kept to the byte when nothing names its author', async () => {
    const bytes = pdfFile();
    expect(await cleanFile(bytes)).toEqual({ bytes, mediaType: 'application/pdf', extension: 'pdf', cleaned: [] });
  });

  it.each([
    ['in parentheses', [info]],
    ['in hexadecimal', ['<< /Author <FEFF0041006E006E0065> >>']],
    ['apart', ['<< /Author 6 0 R >>', '(Anne Durand)']],
    [
      'in its metadata',
      [
        '<< /Type /Metadata /Subtype /XML /Length 99 >>\nstream\n<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>Anne Durand</rdf:li></rdf:Seq></dc:creator></x:xmpmeta>\nendstream',
      ],
    ],
    [
      'in its metadata, as a property',
      ['<< /Type /Metadata >>\nstream\n<rdf:Description pdf:Author="Anne Durand"/>\nendstream'],
    ],
  ])('loses the name of its author where nothing moves: %s', async (_where, objects) => {
    const before = pdfFile(objects, '/Info 5 0 R');
    const { bytes, cleaned } = await cleanFile(before);
    expect(bytes.length).toBe(before.length);
    expect(bytes.toString('latin1')).not.toMatch(/Anne|0041006E/);
    expect(cleaned).toEqual(['Le nom de l’auteur a été retiré.']);
    expect((await cleanFile(bytes)).cleaned).toEqual([]);
  });

  it('loses it where it is packed, too', async () => {
    const objects = packedStream(
      '/Type /ObjStm /N 1 /First 4',
      `9 0 << /Author (Anne Durand) /Title (${'Guichet '.repeat(40)}) >>`,
    );
    const metadata = packedStream(
      '/Type /Metadata /Subtype /XML',
      '<x><dc:creator><rdf:li>Anne Durand</rdf:li></dc:creator></x>',
    );
    const before = pdfFile([objects, metadata]);
    const { bytes, cleaned } = await cleanFile(before);
    expect(bytes.length).toBe(before.length);
    expect(cleaned).toHaveLength(1);
    expect((await cleanFile(bytes)).cleaned).toEqual([]);
  });

  const openAction = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
  it.each<[string, (string | Buffer)[], RegExp]>([
    ['a script', [openAction], /actions/],
    ['a script under an escaped name', ['<< /S /J#61vaScript /JS (x) >>'], /actions/],
    ['a script, packed', [packedStream('/Type /ObjStm /N 1 /First 4', `9 0 ${openAction}`)], /actions/],
    ['a script, packed under no type', [packedStream('/N 1 /First 4', `9 0 ${openAction}`)], /actions/],
    ['a script, packed under an escaped type', [packedStream('/Type /Obj#53tm /N 1', `9 0 ${openAction}`)], /actions/],
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
    ['an address that is a script', ['<< /S /URI /URI (javascript:alert\\(1\\)) >>'], /actions/],
    ['a form with scripts', ['<< /AcroForm << /XFA 6 0 R >> >>'], /actions/],
    [
      'a file inside',
      ['<< /Type /Filespec /EF << /F 6 0 R >> >>', '<< /Type /EmbeddedFile >>\nstream\nx\nendstream'],
      /autres fichiers/,
    ],
    ['comments', ['<< /Type /Annot /Subtype /Text /Contents (Non) /T (Anne Durand) >>'], /commentaires/],
    ['a password', ['<< /Filter /Standard >>'], /mot de passe/],
    ['a signature, and an author', [info, '<< /Type /Sig /ByteRange [0 1 2 3] >>'], /signé/],
  ])('is refused: %s', async (what, objects, words) => {
    const file = pdfFile(objects, what === 'a password' ? '/Encrypt 5 0 R' : '');
    expect(await refusal(file)).toMatch(words);
  });

  it('cut off, or a PDF by its first letters alone, is refused', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7\nBonjour.'))).toMatch(/abîmé/);
    expect(await refusal(pdfFile().subarray(0, 200))).toMatch(/abîmé/);
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

import { officeFile, libreOfficeFile, pdfFile, photograph, wordFile } from '../../test/builders/files';

const megabyte = 1_048_576;
const tail = '1 0 obj () endobj\nstartxref\n0\n%%EOF';

/** Of every kind of file, one that is laborious to look through. */
export async function hostileFiles(): Promise<Record<string, Buffer>> {
  const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n${text}\n${tail}`);
  const paragraphs = '<w:p><w:r><w:t>a b a b</w:t></w:r></w:p>'.repeat(200_000);
  const nested = `${'<w:p>'.repeat(50_000)}${'</w:p>'.repeat(50_000)}`;
  return {
    'PDF of references to authors': pdf('/Author 1 0 R '.repeat(100_000)),
    'PDF of digits': pdf(`/ObjStm /First ${'1'.repeat(2 * megabyte)} 0 R`),
    'PDF of objects': pdfFile(Array.from({ length: 60_000 }, (_, index) => `<< /A ${String(index)} >>`)),
    'PDF of open brackets': pdf(`1 0 obj ${'<<'.repeat(megabyte)}`),
    'PDF of brackets in brackets': pdf(`1 0 obj ${'['.repeat(megabyte)}${']'.repeat(megabyte)} endobj`),
    'PDF of streams': pdf('stream\nendstream\n'.repeat(200_000)),
    'Word of paragraphs': await wordFile({ 'word/document.xml': paragraphs }),
    'Word of levels': await wordFile({ 'word/document.xml': nested }),
    'Word of attributes': await wordFile({ 'word/document.xml': `<a ${'b="c" '.repeat(500_000)}/>` }),
    'Excel of cells': await officeFile('xlsx', { 'xl/worksheets/sheet1.xml': '<c r="A1"/>'.repeat(500_000) }),
    'Writer of paragraphs': await libreOfficeFile('text', { 'content.xml': '<text:p>a</text:p>'.repeat(400_000) }),
    'photograph as large as is admitted': await photograph('jpeg', 7_000, 7_000),
    'drawing as large as is admitted': await photograph('png', 7_000, 7_000),
    'modern image as large as is admitted': await photograph('webp', 4_000, 4_000),
    'nothing that is known, twenty megabytes': Buffer.alloc(20 * megabyte - 1, 'a'),
    'an archive that is none': Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      Buffer.alloc(20 * megabyte - 5),
    ]),
  };
}

import { kindAndSize } from './attachment-words';

describe('What a file is', () => {
  it.each([
    ['application/pdf', 245_760, 'PDF, 240\u00A0ko'],
    ['image/png', 12, 'PNG, 1\u00A0ko'],
    ['image/jpeg', 1_048_575, 'JPEG, 1\u00A0Mo'],
    ['application/vnd.oasis.opendocument.text', 2_516_582, 'OpenDocument, 2,4\u00A0Mo'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 20_971_520, 'Word, 20\u00A0Mo'],
    ['application/autre', 2_048, '2\u00A0ko'],
  ])('%s of %d bytes is said « %s »', (mediaType, size, words) => {
    expect(kindAndSize({ mediaType, size })).toBe(words);
  });
});

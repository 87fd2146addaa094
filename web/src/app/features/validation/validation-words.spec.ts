import { fingerprint } from './validation-words';

describe('The fingerprint of a text', () => {
  it('begins with what tells one text from another, not with the name of the method', () => {
    expect(fingerprint('v1:7c1e90abcdef')).toBe('7c1e\u00A090ab');
  });
});

import { ArrivingText, KeptAsTyped } from './arriving-text';

class SecretForm {
  @KeptAsTyped()
  password!: string;
}

class LongerForm extends SecretForm {
  @KeptAsTyped()
  document!: string;
  name!: string;
}

const pipe = new ArrivingText();
const arrive = (value: unknown, metatype?: typeof LongerForm): unknown =>
  pipe.transform(value, { type: 'body', metatype });

describe('what people send', () => {
  it('loses what nobody sees in every text, however deep', () => {
    const sent = { title: 'Of\u00adﬁce\u200b', list: ['a\u2060b', { name: '\ufeffc' }], count: 1, none: null };
    expect(arrive(sent)).toEqual({ title: 'Office', list: ['ab', { name: 'c' }], count: 1, none: null });
  });

  it('loses the pieces of a text with form in which nothing is left, and no others', () => {
    const content = [
      { type: 'text', text: '\u00ad' },
      { type: 'text', text: 'a' },
      { type: 'text', text: '' },
      '\u00ad',
    ];
    expect(arrive({ content })).toEqual({ content: [{ type: 'text', text: 'a' }, { type: 'text', text: '' }, ''] });
  });

  it('keeps the fields that say so as they were typed, those of the form it extends as well', () => {
    const sent = { password: 'ﬁ\u00adn', document: 'mot\u00ad\nsuite', name: 'ﬁ\u00adn' };
    expect(arrive(sent, LongerForm)).toEqual({ ...sent, name: 'fin' });
  });

  it('keeps bytes and what is in addresses as they are', () => {
    const bytes = Buffer.from([0xc2, 0xad]);
    expect(arrive(bytes)).toBe(bytes);
    expect(pipe.transform('a\u00adb', { type: 'param' })).toBe('a\u00adb');
  });

  it('keeps a key that names the prototype a key', () => {
    const sent: unknown = JSON.parse('{"__proto__": {"a": "b\u00ad"}}');
    expect(JSON.stringify(arrive(sent))).toBe('{"__proto__":{"a":"b"}}');
  });
});

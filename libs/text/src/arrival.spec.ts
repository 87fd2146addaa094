import { arrivingLine, arrivingRichText } from './arrival';
import { isBlank } from './text-form';
import type { RichText } from './rich-text';

describe('a line that arrives', () => {
  it('is canonical, without what nobody sees, with its spaces and apostrophes', () => {
    expect(arrivingLine('  L’eﬃca\u00adcité\u200b  :\u00a0e\u00ad\u0301te\u0301 ')).toBe('L’efficacité :\u00a0été');
  });

  it.each(['', ' \u00a0\u202f', '\u00ad\u2060\ufeff', '\u3164 \u2800', '\ue000\u0007\u202e'])(
    '« %s » is blank',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  it('is not blank with a sign', () => {
    expect(isBlank('\u00ad👍')).toBe(false);
  });
});

describe('a text with form that arrives', () => {
  it('keeps its form and loses the pieces in which nothing is left', () => {
    const text: RichText = {
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'Un oﬃce' },
                    { type: 'text', text: '\u00ad\u200b', marks: [{ type: 'bold' }] },
                    { type: 'text', text: ' ﬂu\u00advial', marks: [{ type: 'italic' }] },
                  ],
                },
              ],
            },
          ],
        },
        { type: 'paragraph' },
      ],
    };
    expect(arrivingRichText(text)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'Un office' },
                    { type: 'text', text: ' fluvial', marks: [{ type: 'italic' }] },
                  ],
                },
              ],
            },
          ],
        },
        { type: 'paragraph' },
      ],
    });
  });
});

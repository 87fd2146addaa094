import { TestBed } from '@angular/core/testing';
import type { Block, Inline } from '@recueil/text';
import { RichTextView } from './rich-text';
import { rendered } from '#web/testing/clock';

async function render(...blocks: Block[]): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(RichTextView);
  fixture.componentRef.setInput('blocks', blocks);
  await rendered(fixture);
  return fixture.nativeElement as HTMLElement;
}

const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const words = (text: string, ...marks: NonNullable<Inline['marks']>): Inline => ({ type: 'text', text, marks });

describe('The text of a section', () => {
  it('shows markup, templates and directions as the characters that they are', async () => {
    const evil = '<script>alert(1)</script>{{7*7}} &lt; \u202Edroite à gauche';
    const element = await render(paragraph(words(evil)));
    expect(element.querySelector('p')?.textContent).toBe(evil);
    expect(element.querySelector('script')).toBeNull();
  });

  it('adds no space and takes none between words of different forms', async () => {
    const element = await render(
      paragraph(
        words('L’'),
        words('accueil', { type: 'bold' }),
        words(', '),
        words('vite', { type: 'italic' }),
        words('.'),
      ),
    );
    expect(element.querySelector('p')?.textContent).toBe('L’accueil, vite.');
    expect(element.querySelector('strong')?.textContent).toBe('accueil');
    expect(element.querySelector('em')?.textContent).toBe('vite');
  });

  it('draws sub-headings, and lists within lists', async () => {
    const element = await render(
      { type: 'heading', attrs: { level: 3 }, content: [words('Pour l’usager')] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph(words('Un')),
              { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(words('Dedans'))] }] },
            ],
          },
        ],
      },
    );
    expect(element.querySelector('h3')?.textContent).toBe('Pour l’usager');
    expect(element.querySelector('ul > li ol > li p')?.textContent).toBe('Dedans');
  });

  it('links only to where a link may lead', async () => {
    const to = (href: string): Inline => words(href, { type: 'link', attrs: { href } });
    const element = await render(
      paragraph(to('https://recueil.example/a'), to('javascript:alert(1)'), to('mailto:a@recueil.example')),
    );
    const links = [...element.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://recueil.example/a', 'mailto:a@recueil.example']);
    expect(element.textContent).toContain('javascript:alert(1)');
  });

  it('keeps bold and italic within a link', async () => {
    const element = await render(
      paragraph(
        words(
          'ici',
          { type: 'link', attrs: { href: 'https://recueil.example' } },
          { type: 'bold' },
          { type: 'italic' },
        ),
      ),
    );
    expect(element.querySelector('a strong em')?.textContent).toBe('ici');
  });
});

import { TestBed } from '@angular/core/testing';
import { type RichText, compareTexts, fromPlainText } from '@recueil/text';
import { text } from '#web/testing/screen';
import { Comparison } from './comparison';
import { SentenceChanges } from './sentence-changes';
import { rendered } from '#web/testing/clock';

async function render(before: RichText, after: RichText): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(Comparison);
  fixture.componentRef.setInput('blocks', compareTexts(before, after).blocks);
  await rendered(fixture);
  return fixture.nativeElement as HTMLElement;
}

/** What one of the two texts was, from what is on the page, its hidden words left out. */
function withoutSide(page: HTMLElement, gone: 'ins' | 'del'): string[] {
  return [...page.querySelectorAll('p, h4')].map((line) => {
    const copy = line.cloneNode(true) as Element;
    copy.querySelectorAll(`${gone}, .vh`).forEach((element) => {
      element.remove();
    });
    return copy.textContent.trim();
  });
}

describe('Two texts compared', () => {
  it('strike what went, underline what came, and say both', async () => {
    const page = await render(fromPlainText('Les gens rappelaient.'), fromPlainText('Les usagers rappelaient.'));
    expect(text(page.querySelector('del')!)).toBe('supprimé : gens');
    expect(text(page.querySelector('ins')!)).toBe('ajouté : usagers');
    expect(withoutSide(page, 'ins')).toEqual(['Les gens rappelaient.']);
    expect(withoutSide(page, 'del')).toEqual(['Les usagers rappelaient.']);
  });

  it('say where a long passage ends', async () => {
    const page = await render(fromPlainText('Oui.'), fromPlainText('Oui.\nLe guichet ferme plus tard le jeudi.'));
    expect(text(page.querySelector('ins')!)).toBe('ajouté : Le guichet ferme plus tard le jeudi. fin de l’ajout');
  });

  it('are real paragraphs, sub-headings and lists within lists', async () => {
    const item = (...content: RichText['content']): { type: 'listItem'; content: RichText['content'] } => ({
      type: 'listItem',
      content,
    });
    const line = (words: string): RichText['content'][number] => ({
      type: 'paragraph',
      content: [{ type: 'text', text: words }],
    });
    const doc: RichText = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Titre' }] },
        {
          type: 'bulletList',
          content: [
            item(
              line('un'),
              { type: 'orderedList', content: [item(line('dedans')), item(line('encore'))] },
              line('suite'),
            ),
            item(line('deux')),
          ],
        },
        line('fin'),
      ],
    };
    const page = await render({ type: 'doc', content: [] }, doc);
    expect(text(page.querySelector('h4')!)).toContain('Titre');
    expect([...page.querySelectorAll(':scope > ul > li')].length).toBe(2);
    expect([...page.querySelectorAll(':scope > ul > li:first-child > ol > li')].length).toBe(2);
    expect(text(page.querySelector(':scope > ul > li > p:last-child')!)).toContain('suite');
    expect(text(page.querySelector(':scope > p')!)).toContain('fin');
  });

  it('show markup as the characters that it is', async () => {
    const evil = '<img src=x onerror=alert(1)>{{7*7}}';
    const page = await render(fromPlainText('Rien.'), fromPlainText(evil));
    expect(page.querySelector('img')).toBeNull();
    expect(text(page)).toContain(evil);
  });
});

describe('The sentences that changed', () => {
  it('are numbered on from the part before', async () => {
    const fixture = TestBed.createComponent(SentenceChanges);
    fixture.componentRef.setInput('changes', [
      { before: 'Les gens.', after: 'Les usagers.' },
      { before: null, after: 'En plus.' },
      { before: 'En moins.', after: null },
    ]);
    fixture.componentRef.setInput('start', 4);
    await rendered(fixture);
    const page = fixture.nativeElement as HTMLElement;
    expect(page.querySelector('ol')?.getAttribute('start')).toBe('4');
    expect([...page.querySelectorAll('li')].map(text)).toEqual([
      '« Les gens. » devient « Les usagers. »',
      'Phrase ajoutée : « En plus. »',
      'Phrase supprimée : « En moins. »',
    ]);
  });
});

import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { SheetHit } from '@recueil/contracts';
import { sheetHit } from '#web/testing/catalogue-builders';
import { text } from '#web/testing/screen';
import { ResultCard } from './result-card';
import { rendered } from '#web/testing/clock';

async function card(sheet: SheetHit): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(ResultCard);
  fixture.componentRef.setInput('sheet', sheet);
  await rendered(fixture);
  return fixture.nativeElement as HTMLElement;
}

const marked = (element: HTMLElement): string[] => [...element.querySelectorAll('mark')].map(text);

describe('A sheet in the results', () => {
  it('marks the words that were found, and keeps every letter and space around them', async () => {
    const element = await card(
      sheetHit({
        highlights: {
          title: [
            { text: 'Un ', hit: false },
            { text: 'accueil', hit: true },
            { text: ' du soir', hit: false },
          ],
        },
      }),
    );
    expect(element.querySelector('h3')?.textContent).toBe('Un accueil du soir');
    expect(marked(element)).toEqual(['accueil']);
  });

  it('shows as text what a sheet holds, whatever it holds', async () => {
    const evil = '<script>alert(1)</script> {{7*7}} <b>gras</b>';
    const element = await card(
      sheetHit({
        title: evil,
        pitch: evil,
        highlights: { pitch: [{ text: '<img src=x onerror=alert(1)>', hit: true }] },
      }),
    );
    expect(element.querySelector('h3')?.textContent).toBe(evil);
    expect(marked(element)).toEqual(['<img src=x onerror=alert(1)>']);
    expect(element.querySelector('script, img, b')).toBeNull();
  });

  it('quotes the section that shows a word which title and pitch do not', async () => {
    const hit = (word: string): { text: string; hit: boolean }[] => [{ text: word, hit: true }];
    const found = await card(
      sheetHit({ highlights: { title: hit('accueil'), results: hit('Accueil'), advice: hit('handicap') } }),
    );
    expect(text(found)).toContain('Dans Conseils de mise en œuvre : « handicap »');
    expect(text(found)).not.toContain('Dans Résultats');
  });
});

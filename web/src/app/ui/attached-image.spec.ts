import { TestBed } from '@angular/core/testing';
import type { ImageWidth } from '@recueil/contracts';
import { rendered } from '#web/testing/clock';
import { text } from '#web/testing/screen';
import { AttachedImage, type ShownImage } from './attached-image';

const address = (width: ImageWidth | null): string => (width === null ? '/image' : `/image?width=${width}`);

async function render(image: Partial<ShownImage>, inputs: Record<string, unknown> = {}): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(AttachedImage);
  const given = { name: 'Plan.png', alternative: 'Le comptoir, face à l’entrée.', ...image };
  for (const [name, value] of Object.entries({ image: given, address, ...inputs })) {
    fixture.componentRef.setInput(name, value);
  }
  await rendered(fixture);
  return fixture.nativeElement as HTMLElement;
}

const imageOf = (element: HTMLElement): HTMLImageElement => element.querySelector('img')!;
const facts = (element: HTMLElement, ...names: string[]): (string | null)[] =>
  names.map((name) => imageOf(element).getAttribute(name));

describe('A joined image', () => {
  it('is fetched when it comes in sight, in the narrowest copy that is enough, in a place kept for it', async () => {
    const element = await render({ width: 1_200, height: 800 });
    expect(facts(element, 'loading', 'width', 'height', 'alt', 'src')).toEqual([
      'lazy',
      '1200',
      '800',
      'Le comptoir, face à l’entrée.',
      '/image',
    ]);
    expect(facts(element, 'srcset')).toEqual(['/image?width=480 480w, /image?width=960 960w, /image 1200w']);
    expect(imageOf(element).classList).not.toContain('framed');
  });

  it('that is not wide has no copies', async () => {
    expect(facts(await render({ width: 480, height: 200 }), 'srcset', 'sizes')).toEqual([null, null]);
  });

  it('whose measures are not known has a frame kept for it', async () => {
    const element = await render({ width: null, height: null });
    expect(imageOf(element).classList).toContain('framed');
    expect(facts(element, 'width', 'srcset')).toEqual([null, '/image?width=480 480w, /image?width=960 960w']);
  });

  it('is named, saved from its name, and said not to be described where it is not', async () => {
    const element = await render({ alternative: '' }, { what: 'PNG, 2 ko' });
    expect(element.querySelector('figure')?.getAttribute('aria-label')).toBe('Plan.png');
    const link = element.querySelector('a')!;
    expect([text(link), link.getAttribute('href'), link.hasAttribute('download')]).toEqual([
      'Plan.png (PNG, 2 ko)',
      '/image',
      true,
    ]);
    expect(facts(element, 'alt')).toEqual(['Image non décrite']);
  });

  it('shows its description to whoever judges the text', async () => {
    expect(text(await render({}))).not.toContain('face à l’entrée');
    expect(text(await render({}, { isAlternativeShown: true }))).toContain('face à l’entrée');
  });

  it('is fetched in sight or not once the page is printed', async () => {
    const fixture = TestBed.createComponent(AttachedImage);
    fixture.componentRef.setInput('image', { name: 'Plan.png', alternative: 'Le plan' });
    fixture.componentRef.setInput('address', address);
    await rendered(fixture);
    window.dispatchEvent(new Event('beforeprint'));
    await rendered(fixture);
    expect(facts(fixture.nativeElement as HTMLElement, 'loading')).toEqual(['eager']);
  });
});

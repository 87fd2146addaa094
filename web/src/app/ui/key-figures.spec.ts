import { TestBed } from '@angular/core/testing';
import type { KeyFigure } from '@recueil/contracts';
import { text } from '#web/testing/screen';
import { KeyFigures } from './key-figures';
import { rendered } from '#web/testing/clock';

async function render(...figures: KeyFigure[]): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(KeyFigures);
  fixture.componentRef.setInput('figures', figures);
  await rendered(fixture);
  return fixture.nativeElement as HTMLElement;
}

const change = (before: number, after: number): KeyFigure => ({
  kind: 'change',
  before: { label: '2024', value: before },
  after: { label: '2026', value: after },
  unit: 'min',
  label: 'd’attente',
  detail: 'le jeudi soir',
});

describe('Key figures', () => {
  it('write a number large, and draw nothing', async () => {
    const element = await render({ kind: 'number', value: '3', unit: 'heures', label: 'par semaine', detail: '' });
    expect(text(element)).toBe('3 heurespar semaine');
    expect(element.querySelector('svg')).toBeNull();
  });

  it('draw a share as full and empty dots', async () => {
    const element = await render({ kind: 'share', value: 7, of: 10, label: 'visites', detail: 'sur 1 840 relevées' });
    expect(element.querySelectorAll('circle.on')).toHaveLength(7);
    expect(element.querySelectorAll('circle.off')).toHaveLength(3);
    expect(text(element)).toContain('7 sur 10');
  });

  it('draw a change as two bars on one scale, from zero', async () => {
    const element = await render(change(40, 10));
    expect([...element.querySelectorAll('rect')].map((bar) => bar.getAttribute('width'))).toEqual(['100', '25']);
  });

  it('draw bars of no width for values that have none', async () => {
    const element = await render(change(0, 0));
    expect([...element.querySelectorAll('rect')].map((bar) => bar.getAttribute('width'))).toEqual(['0', '0']);
  });

  it('say with words all that they draw: the drawings are hidden, and hold no style', async () => {
    const element = await render(change(41, 14), { kind: 'share', value: 1, of: 4, label: 'x', detail: '' });
    for (const drawing of element.querySelectorAll('svg'))
      expect(drawing.closest('[aria-hidden="true"]')).not.toBeNull();
    expect(element.querySelector('[style]')).toBeNull();
    expect(text(element)).toContain('14 min');
  });
});

import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { KeyFigure } from '@recueil/contracts';
import { formatNumber } from './french';

/** A figure as it is drawn: words that say all of it, and a drawing that only repeats them. */
interface Drawing {
  value: string;
  /** With the space before it, as `detail`. */
  unit: string;
  label: string;
  detail: string;
  dots: Dot[];
  bars: Bar[];
}

interface Dot {
  x: number;
  isFull: boolean;
}

interface Bar {
  label: string;
  value: string;
  /** Out of 100, from zero, both on one scale. */
  width: number;
  isBefore: boolean;
}

/** Key figures: a number written large, a share in dots, a change in two bars. Values stand in SVG attributes. */
@Component({
  selector: 'rc-key-figures',
  templateUrl: './key-figures.html',
  styleUrl: './key-figures.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeyFigures {
  readonly figures = input.required<readonly KeyFigure[]>();
  protected readonly drawings = computed(() => this.figures().map(drawingOf));
}

/** The most dots that a row of a narrow column holds. */
const mostDots = 20;

function drawingOf(figure: KeyFigure): Drawing {
  const words = { label: figure.label, detail: after(' ', figure.detail), dots: [], bars: [] };
  switch (figure.kind) {
    case 'number':
      return { ...words, value: figure.value, unit: after('\u00A0', figure.unit) };
    case 'share':
      return {
        ...words,
        value: formatNumber(figure.value),
        unit: $localize`\u00A0sur\u00A0${formatNumber(figure.of)}:total:`,
        dots: dotsOf(figure.value, figure.of),
      };
    case 'change':
      return {
        ...words,
        value: formatNumber(figure.after.value),
        unit: after('\u00A0', figure.unit),
        bars: barsOf(figure),
      };
  }
}

function after(space: string, words: string): string {
  return words === '' ? '' : space + words;
}

function dotsOf(value: number, of: number): Dot[] {
  if (of > mostDots) return [];
  return Array.from({ length: of }, (_, index) => ({ x: 7 + 16 * index, isFull: index < value }));
}

function barsOf({ before, after }: Extract<KeyFigure, { kind: 'change' }>): Bar[] {
  const longest = Math.max(before.value, after.value, Number.MIN_VALUE);
  const bar = (moment: typeof before, { isBefore }: { isBefore: boolean }): Bar => ({
    label: moment.label,
    value: formatNumber(moment.value),
    width: Math.max(0, Math.round((1_000 * moment.value) / longest) / 10),
    isBefore,
  });
  return [bar(before, { isBefore: true }), bar(after, { isBefore: false })];
}

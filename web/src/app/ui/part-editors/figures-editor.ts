import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { FieldProblem, KeyFigure } from '@recueil/contracts';
import { focusAfterRender } from '../focus';
import { KeyFigures } from '../key-figures';
import { TextField } from '../text-field';
import { blankFigures } from './blank-lines';
import { controlOf, errorOf } from './part-fields';

const most = 6;

/** Figures worth drawing: a number, a share, a change. Each is drawn as it is typed. */
@Component({
  selector: 'rc-figures-editor',
  imports: [MatButton, KeyFigures, TextField],
  templateUrl: './figures-editor.html',
  styleUrl: './part-editor.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FiguresEditor {
  readonly figures = model.required<KeyFigure[]>();
  /** What is wrong with them, under names such as `keyFigures[1].label`. */
  readonly problems = input<readonly FieldProblem[]>([]);

  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  protected readonly most = most;
  protected readonly additions: { kind: KeyFigure['kind']; label: string }[] = [
    { kind: 'number', label: $localize`Ajouter un nombre` },
    { kind: 'share', label: $localize`Ajouter une part, «\u202F7 sur 10\u202F»` },
    { kind: 'change', label: $localize`Ajouter un avant et un après` },
  ];

  protected nameOf(figure: KeyFigure, index: number): string {
    return figure.label || $localize`Chiffre ${index + 1}:number:`;
  }

  protected idOf(index: number, fact: string): string {
    return controlOf(`keyFigures[${index}].${fact}`);
  }

  protected errorOf(index: number, fact: string): string | null {
    return errorOf(this.problems(), `keyFigures[${index}].${fact}`);
  }

  /** Of the value, or of the figure as a whole. */
  protected valueErrorOf(index: number): string | null {
    const figure = `keyFigures[${index}]`;
    return ['', '.value', '.before'].map((fact) => errorOf(this.problems(), figure + fact)).find(Boolean) ?? null;
  }

  protected listError(): string | null {
    return errorOf(this.problems(), 'keyFigures');
  }

  protected add(kind: KeyFigure['kind']): void {
    const count = this.figures().length;
    this.figures.set([...this.figures(), blankFigures[kind]]);
    this.#focus(`#${this.idOf(count, 'label')}`);
  }

  protected change(index: number, change: object): void {
    this.figures.update((figures) => figures.map((figure, at) => (at === index ? { ...figure, ...change } : figure)));
  }

  protected remove(index: number): void {
    this.figures.update((figures) => figures.filter((_, at) => at !== index));
    this.#focus('.add');
  }

  /** « 12,5 » and « 12.5 » are numbers; nothing typed is none. */
  protected numberOf(typed: string): number {
    const number = Number(typed.trim().replace(/\s/g, '').replace(',', '.'));
    return Number.isFinite(number) ? number : 0;
  }

  protected wordsOf(value: number): string {
    return value === 0 ? '' : String(value).replace('.', ',');
  }
}

import { ChangeDetectionStrategy, Component, ElementRef, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { KeyFigure } from '@recueil/contracts';
import { KeyFigures } from '../../ui/key-figures';
import { TextField } from '../../ui/text-field';
import { DraftStore } from './draft-store';
import { focusAfterRender } from './focus';

const most = 6;

const blanks: Record<KeyFigure['kind'], KeyFigure> = {
  number: { kind: 'number', value: '', unit: '', label: '', detail: '' },
  share: { kind: 'share', value: 0, of: 10, label: '', detail: '' },
  change: {
    kind: 'change',
    before: { label: $localize`Avant`, value: 0 },
    after: { label: $localize`Après`, value: 0 },
    unit: '',
    label: '',
    detail: '',
  },
};

/** Figures worth drawing: a number, a share, a change. Each is drawn as it is typed. */
@Component({
  selector: 'rc-figures-editor',
  imports: [MatButton, KeyFigures, TextField],
  templateUrl: './figures-editor.html',
  styleUrl: './optional.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FiguresEditor {
  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  protected readonly store = inject(DraftStore);
  protected readonly most = most;
  protected readonly additions: { kind: KeyFigure['kind']; label: string }[] = [
    { kind: 'number', label: $localize`Ajouter un nombre` },
    { kind: 'share', label: $localize`Ajouter une part, «\u202F7 sur 10\u202F»` },
    { kind: 'change', label: $localize`Ajouter un avant et un après` },
  ];

  protected nameOf(figure: KeyFigure, index: number): string {
    return figure.label || $localize`Chiffre ${index + 1}:number:`;
  }

  protected add(kind: KeyFigure['kind']): void {
    const { keyFigures } = this.store.content();
    this.store.change({ keyFigures: [...keyFigures, blanks[kind]] });
    this.#focus(`#chiffre-${keyFigures.length}-label`);
  }

  protected change(index: number, change: object): void {
    const { keyFigures } = this.store.content();
    this.store.change({
      keyFigures: keyFigures.map((figure, at) => (at === index ? { ...figure, ...change } : figure)),
    });
  }

  protected remove(index: number): void {
    this.store.change({ keyFigures: this.store.content().keyFigures.filter((_, at) => at !== index) });
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

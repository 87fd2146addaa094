import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { FieldProblem, SheetLink } from '@recueil/contracts';
import { readAddress } from '../editor/link-address';
import { focusAfterRender } from '../focus';
import { TextField } from '../text-field';
import { blankLink } from './blank-lines';
import { controlOf, errorOf } from './part-fields';

const most = 12;

/** Addresses that go with the sheet. */
@Component({
  selector: 'rc-links-editor',
  imports: [MatButton, TextField],
  template: `
    <div class="fields">
      @if (listError(); as error) {
        <p class="error" id="links" tabindex="-1">{{ error }}</p>
      }
      <div>
        @for (link of links(); track $index; let index = $index) {
          <div class="entry" role="group" [attr.aria-label]="nameOf(index)">
            <rc-text-field
              [name]="idOf(index, 'label')"
              label="Intitulé"
              i18n-label
              [isRequired]="false"
              [isOptionalSaid]="false"
              [maxLength]="200"
              [error]="errorOf(index, 'label')"
              [value]="link.label"
              (valueChange)="change(index, { label: $event })"
            />
            <rc-text-field
              [name]="idOf(index, 'url')"
              label="Adresse"
              i18n-label
              hint="Par exemple https://www.service.example"
              i18n-hint
              [isRequired]="false"
              [isOptionalSaid]="false"
              [error]="errorOf(index, 'url')"
              [value]="link.url"
              (valueChange)="change(index, { url: $event })"
              (focusout)="complete(index)"
            />
            <p>
              <button matButton type="button" (click)="remove(index)">
                <ng-container i18n
                  >Retirer<span class="vh"> le lien {{ index + 1 }}</span></ng-container
                >
              </button>
            </p>
          </div>
        }
      </div>
      @if (links().length < most) {
        <p><button matButton="outlined" class="add" type="button" i18n (click)="add()">Ajouter un lien</button></p>
      }
    </div>
  `,
  styleUrl: './part-editor.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinksEditor {
  readonly links = model.required<SheetLink[]>();
  /** What is wrong with them, under names such as `links[1].url`. */
  readonly problems = input<readonly FieldProblem[]>([]);

  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  protected readonly most = most;

  protected nameOf(index: number): string {
    return $localize`Lien ${index + 1}:number:`;
  }

  protected idOf(index: number, fact: keyof SheetLink): string {
    return controlOf(`links[${index}].${fact}`);
  }

  protected errorOf(index: number, fact: keyof SheetLink): string | null {
    return errorOf(this.problems(), `links[${index}].${fact}`);
  }

  protected listError(): string | null {
    return errorOf(this.problems(), 'links');
  }

  protected add(): void {
    const count = this.links().length;
    this.links.update((links) => [...links, blankLink]);
    this.#focus(`#${this.idOf(count, 'label')}`);
  }

  protected change(index: number, change: Partial<SheetLink>): void {
    this.links.update((links) => links.map((link, at) => (at === index ? { ...link, ...change } : link)));
  }

  /** `www.service.example` is the page that somebody meant, once they have typed it. */
  protected complete(index: number): void {
    const url = this.links()[index]?.url ?? '';
    const meant = readAddress(url);
    if (meant !== null && meant !== url && meant.startsWith('http')) this.change(index, { url: meant });
  }

  protected remove(index: number): void {
    this.links.update((links) => links.filter((_, at) => at !== index));
    this.#focus('.add');
  }
}

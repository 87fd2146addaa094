import { ChangeDetectionStrategy, Component, ElementRef, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { SheetLink } from '@recueil/contracts';
import { TextField } from '../../ui/text-field';
import { DraftStore } from './draft-store';
import { focusAfterRender } from './focus';

const most = 12;

/** Addresses that go with the sheet. */
@Component({
  selector: 'rc-links-editor',
  imports: [MatButton, TextField],
  template: `
    <div class="fields">
      <div>
        @for (link of store.content().links; track $index; let index = $index) {
          <div class="entry pair" role="group" [attr.aria-label]="nameOf(index)">
            <rc-text-field
              [name]="'lien-' + index + '-label'"
              label="Intitulé"
              i18n-label
              [isRequired]="false"
              [isOptionalSaid]="false"
              [maxLength]="200"
              [error]="store.errorOf('links[' + index + '].label')"
              [value]="link.label"
              (valueChange)="change(index, { label: $event })"
            />
            <rc-text-field
              [name]="'lien-' + index + '-url'"
              label="Adresse"
              i18n-label
              hint="Elle commence par https://"
              i18n-hint
              [isRequired]="false"
              [isOptionalSaid]="false"
              [error]="store.errorOf('links[' + index + '].url')"
              [value]="link.url"
              (valueChange)="change(index, { url: $event })"
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
      @if (store.content().links.length < most) {
        <p><button matButton="outlined" class="add" type="button" i18n (click)="add()">Ajouter un lien</button></p>
      }
    </div>
  `,
  styleUrl: './optional.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinksEditor {
  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  protected readonly store = inject(DraftStore);
  protected readonly most = most;

  protected nameOf(index: number): string {
    return $localize`Lien ${index + 1}:number:`;
  }

  protected add(): void {
    const { links } = this.store.content();
    this.store.change({ links: [...links, { label: '', url: '' }] });
    this.#focus(`#lien-${links.length}-label`);
  }

  protected change(index: number, change: Partial<SheetLink>): void {
    const links = this.store.content().links.map((link, at) => (at === index ? { ...link, ...change } : link));
    this.store.change({ links });
  }

  protected remove(index: number): void {
    this.store.change({ links: this.store.content().links.filter((_, at) => at !== index) });
    this.#focus('.add');
  }
}

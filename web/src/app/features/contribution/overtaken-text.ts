import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { mySheetPath } from '@recueil/contracts';
import { toPlainText } from '@recueil/text';
import { Notice } from '#web/ui/notice';
import { DraftStore } from '#web/features/drafts/draft-store';
import { sectionWords } from '#web/features/drafts/words';
import { SheetPreview } from '#web/features/texts/sheet-preview';

/** What stops the saving: somebody else wrote, or the submission is in other hands. The text stays, and can be taken away. */
@Component({
  selector: 'rc-overtaken-text',
  imports: [RouterLink, MatButton, Notice, SheetPreview],
  template: `
    <div role="alert">
      @if (store.overtaken(); as other) {
        <rc-notice kind="warn">
          <p>
            <strong>{{ other.detail }}</strong>
          </p>
          <p i18n>
            Votre texte est resté sur cette page, et dans ce navigateur. Rien ne sera enregistré tant que vous n’aurez
            pas choisi.
          </p>
          <p class="row">
            <button matButton="outlined" type="button" i18n (click)="store.keepMine()">Garder mon texte</button>
            <button matButton="outlined" type="button" i18n (click)="store.takeTheirs()">Prendre l’autre texte</button>
          </p>
          <p class="small" i18n>
            Les deux se défont&#8239;: «&#8239;Annuler la dernière saisie&#8239;» rend le texte d’avant.
          </p>
        </rc-notice>
      } @else if (store.closed(); as why) {
        <rc-notice kind="stop">
          <p>
            <strong>{{ why }}</strong>
          </p>
          <p i18n>Ce que vous avez écrit reste sur cette page, et dans ce navigateur.</p>
          <p class="row">
            <button matButton="outlined" type="button" i18n (click)="copy()">Copier mon texte</button>
            <button matButton type="button" i18n (click)="store.discard()">L’effacer de ce navigateur</button>
            @if (store.id(); as id) {
              <a class="target" [routerLink]="pathOf(id)" i18n>Voir où en est la fiche</a>
            }
            <span>{{ said() }}</span>
          </p>
        </rc-notice>
      }
    </div>
    @if (other(); as content) {
      <details>
        <summary i18n>Voir l’autre texte</summary>
        <div class="panel wide"><rc-sheet-preview [submissionId]="store.id()" [content]="content" /></div>
      </details>
    }
  `,
  styleUrl: '../../ui/optional.scss',
  styles: `
    .panel.wide {
      max-width: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OvertakenText {
  readonly #navigator = inject(DOCUMENT).defaultView?.navigator;
  protected readonly store = inject(DraftStore);
  protected readonly pathOf = mySheetPath;
  protected readonly said = signal('');
  protected readonly other = computed(() => this.store.overtaken()?.theirs.content ?? null);

  protected async copy(): Promise<void> {
    const { title, organisation, pitch, sections } = this.store.content();
    const parts = (['origin', 'results', 'principles', 'advice', 'setbacks'] as const)
      .filter((name) => sections[name] !== null)
      .map((name) => `${sectionWords[name].label}\n${toPlainText(sections[name])}`);
    const text = [title, organisation, pitch, ...parts].filter(Boolean).join('\n\n');
    try {
      await this.#navigator?.clipboard.writeText(text);
      this.said.set($localize`C’est copié.`);
    } catch {
      this.said.set($localize`La copie n’est pas permise ici\u202F: sélectionnez le texte à la main.`);
    }
  }
}

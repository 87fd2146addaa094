import { ChangeDetectionStrategy, Component, DOCUMENT, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { toPlainText } from '@recueil/text';
import { Notice } from '#web/ui/notice';
import { DraftStore } from '#web/features/drafts/draft-store';
import { partHeading, sectionNames } from '#web/features/texts/part-words';
import { SheetText } from '#web/features/texts/sheet-text';

/** Somebody else wrote, or took the submission over: what I typed stays here, and nothing is sent until I choose. */
@Component({
  selector: 'rc-rewriting-conflict',
  imports: [MatButton, Notice, SheetText],
  template: `
    <div role="alert">
      @if (store.overtaken(); as other) {
        <rc-notice kind="warn">
          <p>
            <strong>{{ other.detail }}</strong>
          </p>
          <p i18n>Ce que vous avez écrit est resté. Rien n’est enregistré tant que vous n’avez pas choisi.</p>
          <p class="row">
            <button matButton="outlined" type="button" i18n (click)="store.keepMine()">Garder mon texte</button>
            <button matButton="outlined" type="button" i18n (click)="store.takeTheirs()">Prendre l’autre texte</button>
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
            <button matButton="outlined" type="button" i18n (click)="reread.emit()">Voir où en est la fiche</button>
            <span>{{ said() }}</span>
          </p>
        </rc-notice>
      }
    </div>
    @if (store.overtaken()?.theirs?.content; as content) {
      <details>
        <summary i18n>Voir l’autre texte</summary>
        <p class="serif">{{ content.title }}</p>
        <rc-sheet-text name="autre-texte" [level]="3" [content]="content" />
      </details>
    }
  `,
  styleUrl: './rewriting-conflict.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RewritingConflict {
  /** The submission is to be seen as it is now. */
  readonly reread = output();

  readonly #navigator = inject(DOCUMENT).defaultView?.navigator;
  protected readonly store = inject(DraftStore);
  protected readonly said = signal('');

  protected async copy(): Promise<void> {
    const { title, pitch, sections, resultsKind } = this.store.content();
    const parts = sectionNames
      .filter((name) => sections[name] !== null)
      .map((name) => `${partHeading(name, resultsKind)}\n${toPlainText(sections[name])}`);
    try {
      await this.#navigator?.clipboard.writeText([title, pitch, ...parts].filter((part) => part !== '').join('\n\n'));
      this.said.set($localize`C’est copié.`);
    } catch {
      this.said.set($localize`La copie n’est pas permise ici\u202F: sélectionnez le texte à la main.`);
    }
  }
}

import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { firstValueFrom } from 'rxjs';
import { Downloads } from '#web/core/downloads';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { AccountClient } from './account-client';

/**
 * All that is held about a person, as a file. It is fetched, then saved: a session that ended meanwhile is opened again
 * in place, and no refusal is ever saved as if it were the data.
 */
@Component({
  selector: 'rc-my-data',
  imports: [MatButton, FormProblems],
  template: `
    <section class="stack" aria-labelledby="donnees">
      <h2 id="donnees" i18n>Mes données</h2>
      <p i18n>
        Tout ce que Recueil garde à votre sujet tient dans un fichier&#8239;: votre compte, vos sessions, ce que vous
        avez fait, les fiches qui vous citent.
      </p>
      <rc-form-problems [failure]="sending.failure()" />
      <p class="row">
        <button
          matButton="outlined"
          type="button"
          [attr.aria-busy]="sending.isUnderWay() ? 'true' : null"
          (click)="save()"
        >
          @if (sending.isUnderWay()) {
            <ng-container i18n>Préparation du fichier…</ng-container>
          } @else {
            <ng-container i18n>Télécharger mes données (JSON)</ng-container>
          }
        </button>
        <span role="status">
          @if (isSaved()) {
            <ng-container i18n>Le fichier est dans vos téléchargements.</ng-container>
          }
        </span>
      </p>
    </section>
  `,
  styleUrl: './account.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyData {
  readonly #client = inject(AccountClient);
  readonly #downloads = inject(Downloads);
  protected readonly sending = new FormSending();
  protected readonly isSaved = signal(false);

  protected async save(): Promise<void> {
    this.isSaved.set(false);
    const isSaved = await this.sending.send([], async () => {
      const data = await firstValueFrom(this.#client.data());
      this.#downloads.save('mes-donnees-recueil.json', 'application/json', JSON.stringify(data, null, 2));
    });
    this.isSaved.set(isSaved);
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type OfferedAction, claimBounds, pagePaths } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { DraftKeeper } from '#web/core/draft-keeper';
import { checkPresent } from '#web/core/field-checks';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { ClaimsClient } from './claims-client';

/** Under a sheet, for whoever is signed in: « C’est ma fiche », why, and what happens next. */
@Component({
  selector: 'rc-sheet-claim',
  imports: [RouterLink, MatButton, FormProblems, Notice, TextField],
  templateUrl: './sheet-claim.html',
  styleUrl: './sheet-claim.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetClaim {
  readonly slug = input.required<string>();
  /** What the server says of it. */
  readonly action = input.required<OfferedAction>();

  readonly #client = inject(ClaimsClient);
  readonly #drafts = inject(DraftKeeper);
  readonly #session = inject(SessionStore);
  readonly #draft = computed(() => ({
    form: `reclamer.${this.slug()}`,
    personId: this.#session.me()?.id ?? null,
  }));

  protected readonly account = pagePaths.myAccount;
  protected readonly bounds = claimBounds;
  protected readonly field = computed(() => this.action().fields.find(({ name }) => name === 'reason'));
  protected readonly reason = linkedSignal(() => {
    const { form, personId } = this.#draft();
    const kept = untracked(() => this.#drafts.recall(form, personId));
    return typeof kept === 'string' ? kept : '';
  });
  /** What was typed before was found again when the sheet opened. */
  protected readonly isOpen = linkedSignal({
    source: this.#draft,
    computation: () => untracked(this.reason) !== '',
  });
  protected readonly isSent = linkedSignal({ source: this.slug, computation: () => false });
  protected readonly sending = new FormSending(['reason'], 'reclamer');

  constructor() {
    effect(() => {
      const { form, personId } = this.#draft();
      if (this.reason() === '' || this.isSent()) this.#drafts.forget(form, personId);
      else this.#drafts.keep(form, personId, this.reason());
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    const isSent = await this.sending.send(checkPresent('reason', reason, this.field()?.missing ?? ''), () =>
      firstValueFrom(this.#client.claim(this.slug(), reason)),
    );
    if (isSent) this.isSent.set(true);
  }
}

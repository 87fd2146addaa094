import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type IdentityView, pagePaths } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { Departure } from '#web/core/departure';
import { lastValue } from '#web/core/last-value';
import { FormSending } from '#web/core/form-sending';
import { longDate } from '#web/ui/french';
import { FormProblems } from '#web/ui/form-problems';
import { AccountClient } from './account-client';

/** The connections of an administration that lead to this account. */
@Component({
  selector: 'rc-identities',
  imports: [MatButton, FormProblems],
  templateUrl: './identities.html',
  styleUrl: './account.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Identities {
  readonly #client = inject(AccountClient);
  readonly #departure = inject(Departure);
  readonly #resource = this.#client.identities();
  readonly #last = lastValue(() => null, this.#resource);

  protected readonly identities = computed(() => this.#last()?.value.identities);
  protected readonly hasFailed = computed(() => this.#resource.error() !== undefined);
  protected readonly sending = new FormSending();
  protected readonly said = signal('');
  protected readonly longDate = longDate;

  protected async attach(): Promise<void> {
    await this.sending.send([], async () => {
      const { url } = await firstValueFrom(this.#client.attachIdentity(pagePaths.myAccount));
      this.#departure.visit(url);
    });
  }

  protected async detach({ id, provider }: IdentityView): Promise<void> {
    const isDone = await this.sending.send([], () => firstValueFrom(this.#client.detachIdentity(id)));
    if (!isDone) return;
    this.said.set($localize`${provider}:provider: ne mène plus à votre compte.`);
    this.#resource.reload();
  }
}

import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, linkedSignal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { accountBounds, type Me } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { checkPresent } from '#web/core/field-checks';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { TextField } from '#web/ui/text-field';
import { AccountClient } from './account-client';
import { checkOrganisation, OrganisationChoice } from '#web/features/organisations/organisation-choice';

/**
 * Welcomes whoever comes in for the first time and asks what is missing of them, above the page that they came for. It
 * is answered or put off, once.
 */
@Component({
  selector: 'rc-welcome',
  imports: [MatButton, FormProblems, OrganisationChoice, TextField],
  templateUrl: './welcome.html',
  styleUrls: ['./account.scss', './welcome.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Welcome {
  readonly #session = inject(SessionStore);
  readonly #client = inject(AccountClient);
  readonly #document = inject(DOCUMENT);
  readonly #personId = computed(() => this.#session.me()?.id ?? null);

  protected readonly bounds = accountBounds;
  protected readonly me = computed(() => (this.#session.me()?.newcomer ? this.#session.me() : null));
  /** As the person was when they came: a field does not go away while it is filled. */
  protected readonly missing = linkedSignal({
    source: this.#personId,
    computation: () => untracked(() => missingOf(this.#session.me())),
  });
  protected readonly asks = computed(() => Object.values(this.missing()).includes(true));
  protected readonly name = linkedSignal({
    source: this.#personId,
    computation: () => untracked(() => (this.missing().name ? '' : (this.#session.me()?.name ?? ''))),
  });
  protected readonly service = linkedSignal({
    source: this.#personId,
    computation: () => untracked(() => this.#session.me()?.service ?? ''),
  });
  protected readonly organisation = linkedSignal({
    source: this.#personId,
    computation: () => untracked(() => this.#session.me()?.organisation?.name ?? ''),
  });
  protected readonly organisationId = linkedSignal({
    source: this.#personId,
    computation: () => untracked(() => this.#session.me()?.organisation?.id ?? null),
  });
  protected readonly sending = new FormSending(['name', 'service', 'organisationId'], 'bienvenue');

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const me = this.me();
    if (!me) return;
    const { notifications } = me;
    const typed = { name: this.name().trim(), service: this.service().trim(), notifications };
    await this.sending.send(
      [
        ...checkPresent('name', typed.name, $localize`Indiquez votre prénom et votre nom.`),
        ...checkOrganisation(this.organisation(), this.organisationId()),
      ],
      async () => {
        const organisationId = this.organisation().trim() === '' ? null : this.organisationId();
        const corrected = await firstValueFrom(this.#client.correct({ ...typed, organisationId }, me.version));
        await this.#end(corrected);
      },
    );
  }

  protected async putOff(): Promise<void> {
    const me = this.me();
    if (me) await this.sending.send([], () => this.#end(me));
  }

  /** Said once: it does not come back. Reading goes on in the page. */
  async #end(me: Me): Promise<void> {
    await firstValueFrom(this.#client.welcomed());
    this.#session.correct({ ...me, newcomer: false });
    this.#document.getElementById('contenu')?.focus();
  }
}

/** A provider that tells no name leaves the beginning of the address in its place. */
function missingOf(me: Me | null): { name: boolean; organisation: boolean; service: boolean } {
  if (me === null) return { name: false, organisation: false, service: false };
  const isFromAddress = me.name.toLowerCase() === me.email.replace(/@.*/, '').toLowerCase();
  return { name: isFromAddress, organisation: me.organisation === null, service: me.service === '' };
}

import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { PageTitle } from '#web/core/page-title';
import { MailAddress } from '#web/ui/mail-address';
import { ProblemView } from '#web/ui/problem-view';
import { AbsencesForm } from './absences-form';
import { AccountPanel } from './account-panel';
import { IdentityForm } from './identity-form';
import { PersonStore } from './person-store';
import { RolesForm } from './roles-form';

/** One person: who they are, what they may do, when they are away, and how they come in. */
@Component({
  selector: 'rc-person-page',
  imports: [RouterLink, AbsencesForm, AccountPanel, IdentityForm, MailAddress, ProblemView, RolesForm],
  providers: [PersonStore],
  templateUrl: './person-page.html',
  styleUrl: './person-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonPage {
  /** From the address. */
  readonly id = input.required<string>();

  readonly #title = inject(PageTitle);
  protected readonly store = inject(PersonStore);
  protected readonly peoplePath = pagePaths.people;
  protected readonly called = this.store.called;

  constructor() {
    effect(() => {
      this.store.show(this.id());
    });
    effect(() => {
      const name = this.called();
      if (name !== '') this.#title.set(name, $localize`Administration`);
      else this.#title.set(this.store.failure() ? $localize`Page introuvable` : $localize`Administration`);
    });
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PersonDetail, RoleGiven } from '@recueil/contracts';
import { FormSending } from '#web/core/form-sending';
import { givenOf, sameRoles } from '../roles/given-roles';
import { Overtaken } from '#web/ui/overtaken';
import { RolesEditor } from '../roles/roles-editor';
import { Overtaking } from '#web/core/seen-version';
import { ChangeConfirmation } from './change-confirmation';
import { PersonClient } from './person-client';
import { PersonStore, linesOfPerson } from './person-store';

/** What somebody may do: chosen as a whole, confirmed once its consequences were read. */
@Component({
  selector: 'rc-roles-form',
  imports: [MatButton, ChangeConfirmation, Overtaken, RolesEditor],
  templateUrl: './roles-form.html',
  styleUrl: '../../../ui/workspace.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RolesForm {
  readonly #client = inject(PersonClient);
  private readonly confirmation = viewChild.required(ChangeConfirmation);

  protected readonly store = inject(PersonStore);
  protected readonly sending = new FormSending();
  protected readonly overtaking = new Overtaking<PersonDetail>(linesOfPerson);
  protected readonly isSaved = signal(false);
  protected readonly saved = computed(() => givenOf(this.store.person()?.roles ?? []));
  protected readonly roles = linkedSignal<string | null, RoleGiven[]>({
    source: this.store.id,
    computation: () => untracked(this.saved),
  });
  protected readonly isChanged = computed(() => !sameRoles(this.roles(), this.saved()));

  protected ask(event: Event): void {
    event.preventDefault();
    const person = this.store.person();
    if (!person || !this.isChanged()) return;
    this.sending.clear();
    this.isSaved.set(false);
    this.confirmation().open({ personId: person.id, change: 'roles', roles: this.roles() });
  }

  protected async save(): Promise<void> {
    const person = this.store.person();
    if (!person) return;
    const isSaved = await this.sending.send(
      [],
      async () => this.#took(await this.#client.setRoles(person, this.roles())),
      (problem) => {
        const isOvertaken = this.overtaking.reads(problem, person, (now) => this.store.took(now));
        if (isOvertaken) this.confirmation().close();
        return isOvertaken;
      },
    );
    if (isSaved) this.confirmation().close();
    this.isSaved.set(isSaved);
  }

  protected reset(): void {
    this.roles.set(this.saved());
    this.overtaking.clear();
    this.sending.clear();
  }

  #took(person: PersonDetail): void {
    this.store.took(person);
    this.overtaking.clear();
    this.roles.set(givenOf(person.roles));
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type CommitteeList,
  type FieldProblem,
  type Invited,
  type RoleGiven,
  accountBounds,
  apiRoutes,
} from '@recueil/contracts';
import { checkEmail, checkPresent } from '#web/core/field-checks';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { TextField } from '#web/ui/text-field';
import { OrganisationChoice } from '#web/features/organisations/organisation-choice';
import { InvitationLink } from './invitation-link';
import { reading } from '#web/core/reading';
import { RolesEditor } from '../roles/roles-editor';
import { PeopleClient } from './people-client';

const fields = ['email', 'name', 'service', 'organisationId', 'roles'] as const;

/** Invites one person, with the roles that they will have; then shows the link, once. */
@Component({
  selector: 'rc-invite-form',
  imports: [MatButton, FormProblems, InvitationLink, OrganisationChoice, RolesEditor, TextField],
  templateUrl: './invite-form.html',
  styleUrl: '../../../ui/workspace.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InviteForm {
  readonly invited = output();
  readonly closed = output();

  readonly #client = inject(PeopleClient);
  readonly #committees = reading<CommitteeList>(() => apiRoutes.committees);

  protected readonly bounds = accountBounds;
  protected readonly committees = computed(() => this.#committees.value()?.committees ?? []);
  protected readonly email = signal('');
  protected readonly name = signal('');
  protected readonly service = signal('');
  protected readonly organisation = signal('');
  protected readonly organisationId = signal<string | null>(null);
  protected readonly roles = signal<RoleGiven[]>([]);
  protected readonly result = signal<(Invited & { to: string }) | null>(null);
  protected readonly sending = new FormSending(fields, 'invitation');

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const to = this.name().trim();
    await this.sending.send(this.#missing(), async () => {
      const invited = await this.#client.invite({
        email: this.email().trim(),
        name: to,
        service: this.service().trim(),
        organisationId: this.organisation().trim() === '' ? null : this.organisationId(),
        roles: this.roles(),
      });
      this.result.set({ ...invited, to });
      this.invited.emit();
    });
  }

  /** The form is empty again: colleagues often come from one organisation, which stays. */
  protected another(): void {
    this.result.set(null);
    for (const field of [this.email, this.name, this.service]) field.set('');
    this.roles.set([]);
  }

  #missing(): FieldProblem[] {
    const isUnknown = this.organisation().trim() !== '' && this.organisationId() === null;
    return [
      ...checkEmail('email', this.email()),
      ...checkPresent('name', this.name(), $localize`Indiquez le prénom et le nom de la personne.`),
      ...(isUnknown
        ? [{ field: 'organisationId', message: $localize`Choisissez un organisme dans la liste, ou laissez vide.` }]
        : []),
    ];
  }
}

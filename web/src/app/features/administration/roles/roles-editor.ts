import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import type { CommitteeView, RoleGiven } from '@recueil/contracts';
import { type Side, holds, sideIn, withRole, withSide } from './given-roles';

/** What somebody may do, committee by committee: every choice there is can be seen, and none contradicts another. */
@Component({
  selector: 'rc-roles-editor',
  templateUrl: './roles-editor.html',
  styleUrl: './roles-editor.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RolesEditor {
  /** Of its controls: unique on the page. */
  readonly name = input.required<string>();
  readonly committees = input.required<readonly Pick<CommitteeView, 'id' | 'name'>[]>();
  readonly error = input<string | null>(null);
  readonly roles = model.required<RoleGiven[]>();

  protected readonly isAdministrator = computed(() => holds(this.roles(), 'administrator', null));
  protected readonly isSecretaryOfAll = computed(() => holds(this.roles(), 'secretary', null));
  protected readonly places = computed(() =>
    this.committees().map(({ id, name }) => ({
      id,
      name,
      side: sideIn(this.roles(), id),
      isSecretary: holds(this.roles(), 'secretary', id),
    })),
  );
  protected readonly sides: { value: Side | ''; label: string }[] = [
    { value: '', label: $localize`N’en est pas membre` },
    { value: 'design', label: $localize`Membre, côté conception` },
    { value: 'use', label: $localize`Membre, côté usage` },
  ];

  protected sit(committeeId: string, side: string): void {
    this.roles.update((roles) => withSide(roles, committeeId, side === '' ? null : (side as Side)));
  }

  protected hold(
    role: 'secretary' | 'administrator',
    committeeId: string | null,
    { isHeld }: { isHeld: boolean },
  ): void {
    this.roles.update((roles) => withRole(roles, role, committeeId, { isHeld }));
  }
}

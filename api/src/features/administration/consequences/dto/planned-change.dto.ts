import { IsIn, IsOptional, ValidateIf } from 'class-validator';
import type { PlannedChange } from '@recueil/contracts';
import { Identifier } from '#core/validation/identifier';
import { Roles, type RoleGivenDto } from '#rooms/people';

export class PlannedChangeDto implements PlannedChange {
  @Identifier('Choisissez une personne dans la liste.')
  personId!: string;

  @IsIn(['absence', 'roles', 'departure'], { message: 'Choisissez un changement\u202f: absence, rôles ou départ.' })
  change!: PlannedChange['change'];

  @ValidateIf(({ change, roles }: PlannedChangeDto) => change === 'roles' || roles !== undefined)
  @Roles()
  roles?: RoleGivenDto[];

  @IsOptional()
  @Identifier('Choisissez qui agit en attendant, ou personne.')
  delegateId?: string | null;
}

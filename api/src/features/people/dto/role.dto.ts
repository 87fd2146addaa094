import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import type { RoleGiven } from '@recueil/contracts';
import { Identifier } from '#core/validation/identifier';

export class RoleGivenDto implements RoleGiven {
  @IsIn(['member', 'secretary', 'administrator'], { message: 'Choisissez un rôle dans la liste.' })
  role!: RoleGiven['role'];

  @Identifier('Choisissez un comité dans la liste.', { nullable: true })
  committeeId!: string | null;

  @ValidateIf((_body, value) => value !== null)
  @IsIn(['design', 'use'], { message: 'Choisissez un côté\u202f: conception ou usage.' })
  side!: RoleGiven['side'];
}

/** A list of roles; which of them fit together is the service's to say. */
export function Roles(): PropertyDecorator {
  const message = 'Donnez la liste des rôles, qui peut être vide.';
  return (target, key) => {
    Type(() => RoleGivenDto)(target, key);
    ValidateNested({ each: true })(target, key);
    IsObject({ each: true, message })(target, key);
    ArrayMaxSize(100, { message: 'Une personne n’a pas tant de rôles.' })(target, key);
    IsArray({ message })(target, key);
  };
}

export class RolesDto {
  @Roles()
  roles!: RoleGivenDto[];
}

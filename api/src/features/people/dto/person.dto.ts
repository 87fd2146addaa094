import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import {
  accountBounds,
  type PeopleSearch,
  type PersonCorrection,
  type PersonInvitation,
  type PersonSummary,
  type RoleView,
} from '@recueil/contracts';
import { IsStorable } from '#core/http/is-storable';
import { IsMailAddress } from '#core/http/mail-address';
import { Identifier } from '#core/validation/identifier';
import { ShortText } from '#core/validation/short-text';
import { Roles, type RoleGivenDto } from './role.dto';

/** Forms send empty parameters for what was not chosen. */
const Given = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))(target, key);
};

export class SearchPeopleDto implements PeopleSearch {
  @Given()
  @IsStorable({ message: 'La recherche contient des caractères illisibles.' })
  @MaxLength(200, { message: 'La recherche est trop longue\u202f: 200\u00a0caractères au plus.' })
  @IsString({ message: 'La recherche ne s’écrit qu’une fois, en texte.' })
  q?: string;

  @Given()
  @Identifier('Choisissez un organisme dans la liste.')
  organisationId?: string;

  @Given()
  @IsIn(['member', 'secretary', 'administrator'], { message: 'Choisissez un rôle dans la liste.' })
  role?: RoleView['role'];

  @Given()
  @IsIn(['invited', 'active', 'disabled'], { message: 'Choisissez un état dans la liste.' })
  status?: PersonSummary['status'];

  @Given()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value,
  )
  @Max(10_000, { message: 'Cette page est trop loin\u202f: affinez la recherche.' })
  @Min(1, { message: 'La première page porte le numéro 1.' })
  @IsInt({ message: 'Le numéro de page est un nombre entier à partir de 1.' })
  page?: number;
}

export class PersonCorrectionDto implements PersonCorrection {
  @ShortText('Indiquez le nom de la personne.', { longest: accountBounds.name })
  name!: string;

  @ShortText('Indiquez le service, ou laissez ce champ vide.', { shortest: 0, longest: accountBounds.service })
  service!: string;

  @Identifier('Choisissez un organisme dans la liste, ou aucun.', { nullable: true })
  organisationId!: string | null;
}

export class PersonInvitationDto extends PersonCorrectionDto implements PersonInvitation {
  @IsMailAddress({ message: 'Indiquez une adresse électronique, comme prenom.nom@ville.example.' })
  @MaxLength(accountBounds.email, { message: 'Cette adresse est trop longue.' })
  email!: string;

  @Roles()
  roles!: RoleGivenDto[];
}

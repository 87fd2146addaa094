import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { accountBounds, type OrganisationForm } from '@recueil/contracts';
import { organisationKinds, type OrganisationKind } from '@recueil/domain';
import { ShortText } from '#core/validation/short-text';

export class OrganisationDto implements OrganisationForm {
  @ShortText('Indiquez le nom de l’organisme.', { longest: accountBounds.organisation })
  name!: string;

  @IsIn(Object.keys(organisationKinds), { message: 'Choisissez le type d’organisme dans la liste.' })
  kind!: OrganisationKind;

  /** Spaces are how people write it; left empty, there is none. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(/\s/g, '') || null : value))
  @IsOptional()
  @Matches(/^\d{14}$/, { message: 'Un numéro SIRET compte 14\u00a0chiffres. Laissez ce champ vide s’il n’y en a pas.' })
  siret?: string | null;
}

import { IsIn } from 'class-validator';
import { accountBounds, type OrganisationForm } from '@recueil/contracts';
import { organisationKinds, type OrganisationKind } from '@recueil/domain';
import { ShortText } from '../../dto/short-text';

export class OrganisationDto implements OrganisationForm {
  @ShortText('Indiquez le nom de l’organisme.', { longest: accountBounds.organisation })
  name!: string;

  @IsIn(Object.keys(organisationKinds), { message: 'Choisissez le type d’organisme dans la liste.' })
  kind!: OrganisationKind;
}

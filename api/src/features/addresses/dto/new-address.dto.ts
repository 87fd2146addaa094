import { IsString, MaxLength } from 'class-validator';
import { accountBounds, passwordBounds, type NewAddress } from '@recueil/contracts';
import { IsMailAddress } from '../../../core/http/mail-address';

export class NewAddressDto implements NewAddress {
  @IsMailAddress({ message: 'Indiquez une adresse électronique, comme prenom.nom@ville.example.' })
  @MaxLength(accountBounds.email, { message: 'Cette adresse est trop longue.' })
  email!: string;

  @IsString({ message: 'Indiquez votre mot de passe.' })
  @MaxLength(passwordBounds.longest * 4, { message: 'Ce mot de passe est trop long.' })
  password!: string;
}

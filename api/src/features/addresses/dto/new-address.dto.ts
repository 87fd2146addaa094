import { MaxLength } from 'class-validator';
import { accountBounds, type NewAddress } from '@recueil/contracts';
import { IsMailAddress } from '#core/http/mail-address';
import { TypedPassword } from '#core/http/typed-password';

export class NewAddressDto implements NewAddress {
  @IsMailAddress({ message: 'Indiquez une adresse électronique, comme prenom.nom@ville.example.' })
  @MaxLength(accountBounds.email, { message: 'Cette adresse est trop longue.' })
  email!: string;

  @TypedPassword('Indiquez votre mot de passe.')
  password!: string;
}

import { MaxLength } from 'class-validator';
import { accountBounds } from '@recueil/contracts';
import { IsMailAddress } from '#core/http/mail-address';

const badAddress = { message: 'Indiquez une adresse électronique, comme prenom.nom@ville.example.' };

export class EmailDto {
  @IsMailAddress(badAddress)
  @MaxLength(accountBounds.email, { message: 'Cette adresse est trop longue.' })
  email!: string;
}

import { Transform } from 'class-transformer';
import { IsString, Length, MaxLength } from 'class-validator';
import { accountBounds, type FirstAdministratorForm } from '@recueil/contracts';
import { canonicalLine } from '@recueil/text';
import { IsMailAddress } from '#core/http/mail-address';
import { IsStorable } from '#core/http/is-storable';
import { LinkWithPasswordDto } from '#rooms/links';

export class FirstAdministratorDto extends LinkWithPasswordDto implements FirstAdministratorForm {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? canonicalLine(value) : value))
  @IsString({ message: 'Indiquez votre nom.' })
  @Length(1, accountBounds.name, { message: `Indiquez votre nom, en ${accountBounds.name}\u00a0caractères au plus.` })
  @IsStorable({ message: 'Ce texte contient un caractère qui n’est pas admis.' })
  name!: string;

  @IsMailAddress({ message: 'Indiquez une adresse électronique, comme prenom.nom@ville.example.' })
  @MaxLength(accountBounds.email, { message: 'Cette adresse est trop longue.' })
  email!: string;
}

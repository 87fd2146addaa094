import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { accountBounds, type AccessRequestForm } from '@recueil/contracts';
import { IsStorable } from '#core/http/is-storable';
import { TypedPassword } from '#core/http/typed-password';
import { LinkDto } from '#rooms/links';
import { EmailDto } from '#rooms/sign-in';

const badCharacter = { message: 'Ce texte contient un caractère qui n’est pas admis.' };

export class AccessRequestDto extends EmailDto implements AccessRequestForm {
  @IsString({ message: 'Indiquez votre nom.' })
  @Length(1, accountBounds.name, { message: `Indiquez votre nom, en ${accountBounds.name}\u00a0caractères au plus.` })
  @IsStorable(badCharacter)
  name!: string;

  @IsString({ message: 'Indiquez votre service, ou laissez ce champ vide.' })
  @MaxLength(accountBounds.service, { message: `Ne dépassez pas ${accountBounds.service}\u00a0caractères.` })
  @IsStorable(badCharacter)
  service!: string;

  @IsString({ message: 'Indiquez votre organisation, ou laissez ce champ vide.' })
  @MaxLength(accountBounds.organisation, { message: `Ne dépassez pas ${accountBounds.organisation}\u00a0caractères.` })
  @IsStorable(badCharacter)
  organisation!: string;

  @IsString({ message: 'Dites en une phrase ce qui vous amène, ou laissez ce champ vide.' })
  @MaxLength(accountBounds.reason, { message: `Ne dépassez pas ${accountBounds.reason}\u00a0caractères.` })
  @IsStorable(badCharacter)
  reason!: string;
}

export class ProveAccessDto extends LinkDto {
  @IsOptional()
  @TypedPassword('Choisissez un mot de passe.')
  password!: string | null;
}

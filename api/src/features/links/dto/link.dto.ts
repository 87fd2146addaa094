import { IsString, Matches, MaxLength } from 'class-validator';
import { passwordBounds } from '@recueil/contracts';
import { KeptAsTyped } from '../../../core/http/arriving-text';

export class LinkDto {
  @IsString({ message: 'Ce lien est incomplet. Copiez-le en entier depuis le message.' })
  @Matches(/^[\w-]{43}$/, { message: 'Ce lien est incomplet. Copiez-le en entier depuis le message.' })
  token!: string;
}

export class LinkWithPasswordDto extends LinkDto {
  @KeptAsTyped()
  @IsString({ message: 'Choisissez un mot de passe.' })
  @MaxLength(passwordBounds.longest * 4, { message: 'Ce mot de passe est trop long.' })
  password!: string;
}

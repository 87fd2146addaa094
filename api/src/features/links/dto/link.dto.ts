import { IsString, MaxLength } from 'class-validator';
import { TypedPassword } from '#core/http/typed-password';

/** What stands after `#`, as the browser has it: what is wrong with it is the link's to say. */
export class LinkDto {
  @IsString({ message: 'Ce lien est incomplet. Copiez-le en entier depuis le message.' })
  @MaxLength(500, { message: 'Ce n’est pas un lien de Recueil. Copiez-le depuis le message, et lui seul.' })
  token!: string;
}

export class LinkWithPasswordDto extends LinkDto {
  @TypedPassword('Choisissez un mot de passe.')
  password!: string;
}

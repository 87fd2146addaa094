import { IsString, Length, MaxLength } from 'class-validator';
import { accountBounds, teamMessageBounds, type TeamMessageForm } from '@recueil/contracts';
import { IsStorable } from '#core/http/is-storable';
import { IsMailAddress } from '#core/http/mail-address';

const badCharacter = { message: 'Ce texte contient un caractère qui n’est pas admis.' };

export class TeamMessageDto implements TeamMessageForm {
  @IsString({ message: 'Indiquez votre nom.' })
  @Length(1, accountBounds.name, { message: `Indiquez votre nom, en ${accountBounds.name}\u00a0caractères au plus.` })
  @IsStorable(badCharacter)
  name!: string;

  @IsMailAddress({ message: 'Indiquez l’adresse à laquelle on peut vous répondre.' })
  @MaxLength(accountBounds.email, { message: 'Cette adresse est trop longue.' })
  email!: string;

  @IsString({ message: 'Écrivez votre message.' })
  @Length(1, teamMessageBounds.message, {
    message: `Écrivez votre message, en ${teamMessageBounds.message}\u00a0caractères au plus.`,
  })
  @IsStorable(badCharacter)
  message!: string;
}

export class TellContactsDto {
  @IsString({ message: 'Indiquez le recueil.' })
  @Length(1, 200, { message: 'Indiquez le recueil, en 200\u00a0caractères au plus.' })
  @IsStorable(badCharacter)
  collection!: string;
}

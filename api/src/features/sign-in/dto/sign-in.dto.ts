import { IsString, MaxLength, MinLength } from 'class-validator';
import { accountBounds, type SignInRequest } from '@recueil/contracts';
import { IsStorable } from '#core/http/is-storable';
import { TypedPassword } from '#core/http/typed-password';

export class SignInDto implements SignInRequest {
  @IsString({ message: 'Indiquez votre adresse électronique.' })
  @MinLength(1, { message: 'Indiquez votre adresse électronique.' })
  @MaxLength(accountBounds.email, { message: 'Cette adresse est trop longue.' })
  @IsStorable({ message: 'Cette adresse contient un caractère qui n’est pas admis.' })
  email!: string;

  @TypedPassword('Indiquez votre mot de passe.')
  @MinLength(1, { message: 'Indiquez votre mot de passe.' })
  password!: string;
}

export class ChangePasswordDto {
  @TypedPassword('Indiquez votre mot de passe actuel.')
  current!: string;

  @TypedPassword('Choisissez un nouveau mot de passe.')
  next!: string;
}

import { IsString, MaxLength, MinLength } from 'class-validator';
import { accountBounds, passwordBounds, type SignInRequest } from '@recueil/contracts';
import { KeptAsTyped } from '../../../core/http/arriving-text';
import { IsStorable } from '../../../core/http/is-storable';

export class SignInDto implements SignInRequest {
  @IsString({ message: 'Indiquez votre adresse électronique.' })
  @MinLength(1, { message: 'Indiquez votre adresse électronique.' })
  @MaxLength(accountBounds.email, { message: 'Cette adresse est trop longue.' })
  @IsStorable({ message: 'Cette adresse contient un caractère qui n’est pas admis.' })
  email!: string;

  @KeptAsTyped()
  @IsString({ message: 'Indiquez votre mot de passe.' })
  @MinLength(1, { message: 'Indiquez votre mot de passe.' })
  @MaxLength(passwordBounds.longest * 4, { message: 'Ce mot de passe est trop long.' })
  password!: string;
}

export class ChangePasswordDto {
  @KeptAsTyped()
  @IsString({ message: 'Indiquez votre mot de passe actuel.' })
  @MaxLength(passwordBounds.longest * 4, { message: 'Ce mot de passe est trop long.' })
  current!: string;

  @KeptAsTyped()
  @IsString({ message: 'Choisissez un nouveau mot de passe.' })
  @MaxLength(passwordBounds.longest * 4, { message: 'Ce mot de passe est trop long.' })
  next!: string;
}

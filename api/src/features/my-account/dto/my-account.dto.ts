import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { accountBounds, type MyCorrection, type NotificationPreferences } from '@recueil/contracts';
import { IsStorable } from '#core/http/is-storable';

const badCharacter = { message: 'Ce texte contient un caractère qui n’est pas admis.' };
const badChoice = { message: 'Choisissez une des réponses proposées.' };

class NotificationPreferencesDto implements NotificationPreferences {
  @IsIn(['at-once', 'daily'], badChoice)
  requests!: NotificationPreferences['requests'];

  @IsIn(['weekly', 'never'], badChoice)
  news!: NotificationPreferences['news'];
}

export class MyCorrectionDto implements MyCorrection {
  @IsString({ message: 'Indiquez votre nom.' })
  @Length(1, accountBounds.name, { message: `Indiquez votre nom, en ${accountBounds.name}\u00a0caractères au plus.` })
  @IsStorable(badCharacter)
  name!: string;

  @IsString({ message: 'Indiquez votre service, ou laissez ce champ vide.' })
  @MaxLength(accountBounds.service, { message: `Ne dépassez pas ${accountBounds.service}\u00a0caractères.` })
  @IsStorable(badCharacter)
  service!: string;

  @IsOptional()
  @IsUUID(undefined, { message: 'Choisissez votre organisation dans la liste.' })
  organisationId!: string | null;

  @ValidateNested({ message: 'Choisissez vos notifications.' })
  @Type(() => NotificationPreferencesDto)
  notifications!: NotificationPreferencesDto;
}

export class ClosureDto {
  @IsString({ message: 'Écrivez votre adresse pour confirmer.' })
  @MaxLength(accountBounds.email, { message: 'Cette adresse est trop longue.' })
  confirmation!: string;
}

export class OrganisationSearchDto {
  @IsOptional()
  @IsString({ message: 'Écrivez le début du nom.' })
  @MaxLength(accountBounds.organisation, { message: 'Ce nom est trop long.' })
  @IsStorable(badCharacter)
  q?: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, MaxLength } from 'class-validator';
import { accountBounds, editorialBounds, type NewInvitation, type NewNomination } from '@recueil/contracts';
import { contentLimits } from '@recueil/domain';
import { IsMailAddress } from '#core/http/mail-address';
import { ShortText } from '#core/validation/short-text';
import { LongText } from '#rooms/texts';

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

/** A person as somebody who has them written to knows them. */
export class SomeoneDto {
  @ApiProperty({ maxLength: editorialBounds.name })
  @ShortText('Indiquez le prénom et le nom de cette personne.', { longest: editorialBounds.name })
  name!: string;

  @ApiProperty({ format: 'email', maxLength: accountBounds.email })
  @Transform(trimmed)
  @IsMailAddress({ message: 'Cette adresse est incomplète. Exemple : prenom.nom@ville.example.' })
  @MaxLength(accountBounds.email, { message: 'Cette adresse est trop longue.' })
  email!: string;
}

export class InvitationDto extends SomeoneDto implements NewInvitation {
  @ApiProperty({ enum: ['co-author'] })
  @IsIn(['co-author'], { message: 'On invite ici quelqu’un à cosigner la fiche.' })
  part!: 'co-author';
}

export class NominationDto extends SomeoneDto implements NewNomination {
  @ApiProperty({ maxLength: contentLimits.title })
  @ShortText('Dites en quelques mots de quelle pratique il s’agit.', { longest: contentLimits.title })
  title!: string;

  @ApiProperty({ maxLength: editorialBounds.message })
  @LongText('Écrivez un mot à cette personne, ou rien.', editorialBounds.message)
  message!: string;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { editorialBounds, passageBounds, type SheetActionRequest } from '@recueil/contracts';
import { IsStorable } from '#core/http/is-storable';
import { IsMailAddress } from '#core/http/mail-address';
import { DraftContentDto } from '#rooms/texts';
import { IsPassage } from './passage-search.dto';

export class SheetActionDto implements SheetActionRequest {
  @ApiProperty()
  @Matches(/^[a-z-]{1,40}$/, { message: 'Cette action n’existe pas.' })
  action!: string;

  @ApiPropertyOptional({ maxLength: editorialBounds.reason })
  @IsOptional()
  @IsString({ message: 'Dites pourquoi.' })
  @MaxLength(editorialBounds.reason, { message: `Ne dépassez pas ${String(editorialBounds.reason)}\u00a0caractères.` })
  @IsStorable({ message: 'Ce texte contient un caractère qui n’est pas admis.' })
  reason?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean({ message: 'Dites si les lecteurs voient ce motif.' })
  reasonIsPublic?: boolean;

  @ApiPropertyOptional({ type: DraftContentDto })
  @IsOptional()
  @IsObject({ message: 'Le contenu de la fiche manque.' })
  @ValidateNested()
  @Type(() => DraftContentDto)
  content?: DraftContentDto;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^v1:[0-9a-f]{64}$/, { message: 'Rechargez la page : le texte montré n’est pas reconnu.' })
  contentHash?: string;

  @ApiPropertyOptional({ format: 'email' })
  @IsOptional()
  @IsMailAddress({ message: 'Cette adresse est incomplète. Exemple : prenom.nom@ville.example.' })
  email?: string;

  @ApiPropertyOptional({ maxLength: passageBounds.longest })
  @IsOptional()
  @IsPassage()
  passage?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Rechargez la page : ce qui est à effacer n’est pas reconnu.' })
  redactionId?: string;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, Matches, ValidateIf } from 'class-validator';
import {
  editorialBounds,
  imageWidths,
  type ImageWidth,
  type NewProofreading,
  type ProofreadAnswer,
  type ProofreadFile,
} from '@recueil/contracts';
import { LinkDto } from '#rooms/links';
import { LongText } from '#rooms/texts';
import { SomeoneDto } from '../../invitations/dto/invitation.dto';

export class ProofreadingDto extends SomeoneDto implements NewProofreading {
  @ApiProperty({ maxLength: editorialBounds.message })
  @LongText('Écrivez un mot à cette personne, ou rien.', editorialBounds.message)
  message!: string;
}

export class ProofreadAnswerDto extends LinkDto implements ProofreadAnswer {
  @ApiPropertyOptional({ maxLength: editorialBounds.remark })
  @IsOptional()
  @LongText('Écrivez votre commentaire.', editorialBounds.remark)
  text?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean({ message: 'Dites si vous êtes d’accord.' })
  agrees?: boolean;

  @ApiPropertyOptional({ description: 'Du texte lu ; demandé avec un accord.' })
  @ValidateIf(({ agrees, contentHash }: ProofreadAnswerDto) => agrees === true || contentHash !== undefined)
  @Matches(/^v1:[0-9a-f]{64}$/, { message: 'Rechargez la page : le texte montré n’est pas reconnu.' })
  contentHash?: string;
}

export class ProofreadFileDto extends LinkDto implements ProofreadFile {
  @ApiProperty({ description: 'D’un fichier que nomme le texte montré.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'Suivez à nouveau le lien : le fichier demandé n’est pas reconnu.' })
  sha256!: string;

  @ApiPropertyOptional({
    type: 'integer',
    enum: [...imageWidths],
    description: 'D’une image : une copie de cette largeur, si elle est plus large.',
  })
  @IsOptional()
  @IsIn(imageWidths, {
    message: `Demandez une largeur de ${imageWidths.join(' ou ')}\u00a0points, ou le fichier entier.`,
  })
  width?: ImageWidth;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  editorialBounds,
  submissionBoxes,
  submissionFilters,
  submissionSorts,
  type ActionRequest,
  type Grid,
  type NewDraft,
  type NewRemark,
  type SheetPart,
  type SubmissionBox,
  type SubmissionFilter,
  type SubmissionSearch,
  type SubmissionSort,
} from '@recueil/contracts';
import { submissionStates, type Side, type SubmissionState } from '@recueil/domain';
import { IsCalendarDate } from '#core/validation/calendar-date';
import { ClassificationDto, DraftContentDto, LongText } from '#rooms/texts';
import { IsGrid, IsSectionReasons, sheetParts } from './action-shapes';

export class NewDraftDto implements NewDraft {
  @ApiProperty({ type: DraftContentDto })
  @IsObject({ message: 'Le contenu de la fiche manque.' })
  @ValidateNested()
  @Type(() => DraftContentDto)
  content!: DraftContentDto;

  @ApiPropertyOptional({ type: ClassificationDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => ClassificationDto)
  classification?: ClassificationDto;
}

export class SavedContentDto {
  @ApiProperty({ type: DraftContentDto })
  @IsObject({ message: 'Le contenu de la fiche manque.' })
  @ValidateNested()
  @Type(() => DraftContentDto)
  content!: DraftContentDto;
}

export class ActionDto implements ActionRequest {
  @ApiProperty()
  @Matches(/^[a-z-]{1,40}$/, { message: 'Cette action n’existe pas.' })
  action!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt({ message: 'Rechargez la page : la version de la fiche n’est pas précisée.' })
  @Min(1, { message: 'Rechargez la page : la version de la fiche n’est pas précisée.' })
  @Max(2_000_000_000, { message: 'Rechargez la page : cette version n’existe pas.' })
  version!: number;

  @ApiPropertyOptional({ maxLength: editorialBounds.reason })
  @IsOptional()
  @LongText('Dites pourquoi.', editorialBounds.reason)
  reason?: string;

  @ApiPropertyOptional({ type: Object })
  @IsOptional()
  @IsSectionReasons()
  sectionReasons?: Partial<Record<SheetPart, string>>;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^v1:[0-9a-f]{64}$/, { message: 'Rechargez la page : le texte montré n’est pas reconnu.' })
  contentHash?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Choisissez une personne de la liste.' })
  personId?: string;

  @ApiPropertyOptional({ enum: ['design', 'use'] })
  @IsOptional()
  @IsIn(['design', 'use'], { message: 'Choisissez un côté.' })
  side?: Side;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate({ message: 'Cette date n’existe pas. Écrivez-la ainsi : 2026-12-31.' })
  date?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'Choisissez une fiche en ligne.' })
  @MaxLength(200, { message: 'Choisissez une fiche en ligne.' })
  duplicateOf?: string;

  @ApiPropertyOptional({ type: Object })
  @IsOptional()
  @IsGrid()
  grid?: Grid;

  @ApiPropertyOptional({ type: DraftContentDto })
  @IsOptional()
  @IsObject({ message: 'Le contenu de la fiche manque.' })
  @ValidateNested()
  @Type(() => DraftContentDto)
  content?: DraftContentDto;
}

export class RemarkDto implements NewRemark {
  @ApiProperty({ enum: ['committee', 'team'] })
  @IsIn(['committee', 'team'], { message: 'Dites à qui s’adresse ce texte.' })
  audience!: 'committee' | 'team';

  @ApiPropertyOptional({ enum: sheetParts })
  @IsOptional()
  @IsIn(sheetParts, { message: 'Cette partie de la fiche n’existe pas.' })
  part?: SheetPart;

  @ApiProperty({ maxLength: editorialBounds.remark })
  @Matches(/\S/, { message: 'Écrivez quelque chose.' })
  @LongText('Écrivez quelque chose.', editorialBounds.remark)
  text!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Ce message n’existe plus.' })
  answers?: string;
}

const whole = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value;

export class SubmissionSearchDto implements SubmissionSearch {
  @ApiProperty({ enum: submissionBoxes })
  @IsIn(submissionBoxes, { message: 'Cette liste n’existe pas.' })
  box!: SubmissionBox;

  @ApiPropertyOptional({ enum: submissionFilters })
  @IsOptional()
  @IsIn(submissionFilters, { message: 'Ce filtre n’existe pas.' })
  filter?: SubmissionFilter;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'Ce thème n’existe pas.' })
  theme?: string;

  @ApiPropertyOptional({ enum: submissionStates })
  @IsOptional()
  @IsIn(submissionStates, { message: 'Cette étape n’existe pas.' })
  state?: SubmissionState;

  @ApiPropertyOptional({ enum: submissionSorts })
  @IsOptional()
  @IsIn(submissionSorts, { message: 'Cet ordre n’existe pas.' })
  sort?: SubmissionSort;

  @ApiPropertyOptional({ type: 'integer', minimum: 1 })
  @IsOptional()
  @Transform(({ value }) => whole(value))
  @IsInt({ message: 'La page est un nombre.' })
  @Min(1, { message: 'La première page est la page 1.' })
  page?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100 })
  @IsOptional()
  @Transform(({ value }) => whole(value))
  @IsInt({ message: 'La taille d’une page est un nombre.' })
  @Min(1, { message: 'Une page montre une fiche au moins.' })
  @Max(100, { message: 'Une page montre 100 fiches au plus.' })
  pageSize?: number;
}

export class SittingDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 5, maximum: 480 })
  @IsOptional()
  @Transform(({ value }) => whole(value))
  @IsInt({ message: 'Une durée est un nombre de minutes.' })
  @Min(5, { message: 'Cinq minutes au moins.' })
  @Max(480, { message: 'Huit heures au plus.' })
  minutes?: number;
}

export class ComparisonDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Cette version n’existe pas.' })
  from?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Cette version n’existe pas.' })
  to?: string;
}

export class CandidatesDto {
  @ApiProperty()
  @Matches(/^[a-z-]{1,40}$/, { message: 'Cette action n’existe pas.' })
  action!: string;
}

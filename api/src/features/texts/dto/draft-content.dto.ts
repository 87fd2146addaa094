import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { DraftClassification, DraftContact, DraftContent } from '@recueil/contracts';
import {
  audiences,
  contentLimits,
  maturities,
  scales,
  type Audience,
  type KeyFigure,
  type Maturity,
  type ResultsKind,
  type Scale,
  type Sections,
} from '@recueil/domain';
import type { RichText } from '@recueil/text';
import { IsStorable } from '#core/http/is-storable';
import { ShortText } from '#core/validation/short-text';
import { IsKeyFigure, IsSection } from './content-shapes';

const line = { message: 'Ce champ est un texte.' };

class SectionsDto implements Sections {
  @ApiProperty({ type: Object, nullable: true })
  @IsSection()
  origin!: RichText | null;

  @ApiProperty({ type: Object, nullable: true })
  @IsSection()
  results!: RichText | null;

  @ApiProperty({ type: Object, nullable: true })
  @IsSection()
  principles!: RichText | null;

  @ApiProperty({ type: Object, nullable: true })
  @IsSection()
  advice!: RichText | null;

  @ApiProperty({ type: Object, nullable: true })
  @IsSection()
  setbacks!: RichText | null;
}

class LinkDto {
  @ApiProperty()
  @IsString(line)
  label!: string;

  @ApiProperty({ format: 'uri' })
  @ShortText('Ce champ est un texte.', { shortest: 0, longest: 2_000 })
  url!: string;
}

class ContactDto implements DraftContact {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Ce contact n’est pas reconnu.' })
  id: string | null = null;

  @ApiProperty()
  @ShortText('Ce champ est un texte.', { shortest: 0, longest: 200 })
  name!: string;

  @ApiProperty()
  @ShortText('Ce champ est un texte.', { shortest: 0, longest: 200 })
  role!: string;

  @ApiProperty()
  @ShortText('Ce champ est un texte.', { shortest: 0, longest: 254 })
  email!: string;

  @ApiProperty()
  @ShortText('Ce champ est un texte.', { shortest: 0, longest: 40 })
  phone!: string;

  @ApiProperty()
  @ShortText('Ce champ est un texte.', { shortest: 0, longest: 500 })
  url!: string;
}

class AttachmentDto {
  @ApiProperty()
  @Matches(/^[0-9a-f]{64}$/, { message: 'Cette pièce jointe n’est pas reconnue.' })
  sha256!: string;

  @ApiProperty()
  @ShortText('Ce champ est un texte.', { shortest: 0, longest: 200 })
  name!: string;

  @ApiProperty()
  @ShortText('Ce champ est un texte.', { shortest: 0, longest: 500 })
  alternative!: string;
}

/** A sheet's content as it is typed. Its bounds are the domain's: here, only its shape. */
export class DraftContentDto implements DraftContent {
  @ApiProperty()
  @IsString(line)
  title!: string;

  @ApiProperty()
  @IsString(line)
  organisation!: string;

  @ApiProperty()
  @IsString(line)
  pitch!: string;

  @ApiProperty({ type: SectionsDto })
  @IsObject({ message: 'Les parties de la fiche manquent.' })
  @ValidateNested()
  @Type(() => SectionsDto)
  sections!: SectionsDto;

  @ApiProperty({ enum: ['obtained', 'expected'] })
  @IsIn(['obtained', 'expected'], { message: 'Des résultats sont obtenus, ou attendus.' })
  resultsKind!: ResultsKind;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsString(line)
  resultsDate: string | null = null;

  @ApiProperty({ type: [Object] })
  @IsArray({ message: 'Les chiffres clés sont une liste.' })
  @ArrayMaxSize(contentLimits.keyFigures, { message: `${String(contentLimits.keyFigures)} chiffres clés au plus.` })
  @IsKeyFigure({ each: true })
  keyFigures!: KeyFigure[];

  @ApiProperty({ type: [LinkDto] })
  @IsArray({ message: 'Les liens sont une liste.' })
  @ArrayMaxSize(contentLimits.links, { message: `${String(contentLimits.links)} liens au plus.` })
  @ValidateNested({ each: true })
  @Type(() => LinkDto)
  links!: LinkDto[];

  @ApiProperty({ type: [ContactDto] })
  @IsArray({ message: 'Les contacts sont une liste.' })
  @ArrayMaxSize(contentLimits.contacts, { message: `${String(contentLimits.contacts)} contacts au plus.` })
  @ValidateNested({ each: true })
  @Type(() => ContactDto)
  contacts!: ContactDto[];

  @ApiProperty({ type: [AttachmentDto] })
  @IsArray({ message: 'Les pièces jointes sont une liste.' })
  @ArrayMaxSize(contentLimits.attachments, { message: `${String(contentLimits.attachments)} pièces jointes au plus.` })
  @ValidateNested({ each: true })
  @Type(() => AttachmentDto)
  attachments!: AttachmentDto[];
}

class EffortDto {
  @ApiProperty()
  @ShortText('Ce champ est un texte.', { shortest: 0, longest: 200 })
  duration!: string;

  @ApiProperty()
  @ShortText('Ce champ est un texte.', { shortest: 0, longest: 200 })
  cost!: string;

  @ApiProperty()
  @ShortText('Ce champ est un texte.', { shortest: 0, longest: 200 })
  means!: string;
}

export class ClassificationDto implements DraftClassification {
  @ApiProperty({ type: [String] })
  @IsArray({ message: 'Les thèmes sont une liste.' })
  @ArrayMaxSize(3, { message: 'Un thème principal, et deux autres au plus.' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true, message: 'Ce thème n’existe pas.' })
  themes!: string[];

  @ApiProperty({ enum: Object.keys(scales), nullable: true })
  @IsOptional()
  @IsIn(Object.keys(scales), { message: 'Cette échelle n’existe pas.' })
  scale: Scale | null = null;

  @ApiProperty({ enum: Object.keys(audiences), isArray: true })
  @IsArray({ message: 'Les publics sont une liste.' })
  @ArrayMaxSize(12, { message: '12 publics au plus.' })
  @IsIn(Object.keys(audiences), { each: true, message: 'Ce public n’existe pas.' })
  audience!: Audience[];

  @ApiProperty({ enum: Object.keys(maturities), nullable: true })
  @IsOptional()
  @IsIn(Object.keys(maturities), { message: 'Ce stade n’existe pas.' })
  maturity: Maturity | null = null;

  @ApiProperty({ type: 'integer', nullable: true, minimum: 1900, maximum: 2200 })
  @IsOptional()
  @IsInt({ message: 'L’année est un nombre.' })
  @Min(1900, { message: 'L’année est entre 1900 et 2200.' })
  @Max(2200, { message: 'L’année est entre 1900 et 2200.' })
  year: number | null = null;

  @ApiProperty({ type: EffortDto })
  @IsObject({ message: 'L’effort manque.' })
  @ValidateNested()
  @Type(() => EffortDto)
  effort!: EffortDto;

  @ApiProperty({ type: [String] })
  @IsArray({ message: 'Les mots-clés sont une liste.' })
  @ArrayMaxSize(12, { message: '12 mots-clés au plus.' })
  @IsString({ each: true, message: 'Un mot-clé est un texte.' })
  @IsStorable({ each: true, message: 'Ce texte contient un caractère qui n’est pas admis.' })
  @MaxLength(60, { each: true, message: '60 caractères au plus par mot-clé.' })
  keywords!: string[];
}

import { Transform } from 'class-transformer';
import { IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { settingBounds, type ArchivesSetting } from '@recueil/contracts';
import { canonicalLine } from '@recueil/text';
import { IsStorable } from '#core/http/is-storable';
import { IsCalendarDate } from '#core/validation/calendar-date';

const oneLine = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? canonicalLine(value) : value));
const tooLong = { message: `Ne dépassez pas ${settingBounds.line}\u00a0caractères.` };
const storable = { message: 'Ce texte contient un caractère qui n’est pas admis.' };

/** Somebody who agreed, and the day, go together; both empty, there is no agreement. */
export class ArchivesDto implements ArchivesSetting {
  @oneLine()
  @ValidateIf(({ agreedBy, agreedOn }: ArchivesDto) => agreedBy !== '' || agreedOn !== '')
  @IsString({ message: 'Écrivez un texte, ou laissez ce champ vide.' })
  @MinLength(1, { message: 'Indiquez qui a donné son accord, ou laissez aussi la date vide.' })
  @MaxLength(settingBounds.line, tooLong)
  @IsStorable(storable)
  agreedBy!: string;

  @ValidateIf(({ agreedBy, agreedOn }: ArchivesDto) => agreedBy !== '' || agreedOn !== '')
  @IsCalendarDate({ message: 'Indiquez la date de l’accord, ou laissez aussi le nom vide.' })
  agreedOn!: string;

  @oneLine()
  @IsString({ message: 'Écrivez un texte, ou laissez ce champ vide.' })
  @MaxLength(settingBounds.line, tooLong)
  @IsStorable(storable)
  reference!: string;
}

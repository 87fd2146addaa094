import { Transform } from 'class-transformer';
import { IsIn, IsString, MaxLength, ValidateIf } from 'class-validator';
import {
  accountBounds,
  licences,
  settingBounds,
  type LegalSetting,
  type LicenceCode,
  type LicenceSetting,
  type ServiceSetting,
} from '@recueil/contracts';
import { canonicalLine } from '@recueil/text';
import { IsStorable } from '#core/http/is-storable';
import { IsMailAddress } from '#core/http/mail-address';

const oneLine = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? canonicalLine(value) : value));
const atMost = (most: number): { message: string } => ({ message: `Ne dépassez pas ${most}\u00a0caractères.` });
const text = { message: 'Écrivez un texte, ou laissez ce champ vide.' };
const storable = { message: 'Ce texte contient un caractère qui n’est pas admis.' };

export class ServiceDto implements ServiceSetting {
  @oneLine()
  @IsString(text)
  @MaxLength(settingBounds.name, atMost(settingBounds.name))
  @IsStorable(storable)
  name!: string;

  @ValidateIf(({ contactEmail }: { contactEmail: unknown }) => contactEmail !== '')
  @IsMailAddress({
    message: 'Indiquez une adresse électronique, comme recueil@ville.example, ou laissez ce champ vide.',
  })
  @MaxLength(accountBounds.email, { message: 'Cette adresse est trop longue.' })
  contactEmail!: string;

  @oneLine()
  @IsString(text)
  @MaxLength(settingBounds.phone, atMost(settingBounds.phone))
  @IsStorable(storable)
  contactPhone!: string;
}

export class LegalDto implements LegalSetting {
  @oneLine()
  @IsString(text)
  @MaxLength(settingBounds.line, atMost(settingBounds.line))
  @IsStorable(storable)
  publisher!: string;

  @oneLine()
  @IsString(text)
  @MaxLength(settingBounds.line, atMost(settingBounds.line))
  @IsStorable(storable)
  dpo!: string;

  @IsString(text)
  @MaxLength(settingBounds.notice, atMost(settingBounds.notice))
  @IsStorable(storable)
  notice!: string;
}

export class LicenceDto implements LicenceSetting {
  @IsIn(Object.keys(licences), { message: 'Choisissez une licence de la liste.' })
  licence!: LicenceCode;
}

import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import { admissionBounds, type AdmissionForm, type AdmissionMode } from '@recueil/contracts';
import { admissionModes } from '@recueil/domain';
import { canonicalLine } from '@recueil/text';
import { IsStorable } from '#core/http/is-storable';
import { Lines, type LineReading } from './lines';

const tooMany = `Ne dépassez pas ${admissionBounds.places}\u00a0lignes.`;

/** A SIRET, or a SIREN for all the places of one organisation. */
const places: LineReading = {
  read: (typed) => typed.replace(/[\s.]/g, ''),
  isRight: (line) => /^(\d{14}|\d{9})$/.test(line),
  refused: {
    one: (wrong) =>
      `${wrong} n’est ni un SIRET, de 14\u00a0chiffres, ni un SIREN, de 9\u00a0chiffres. Corrigez cette ligne.`,
    several: (wrong) =>
      `${wrong} ne sont ni des SIRET, de 14\u00a0chiffres, ni des SIREN, de 9\u00a0chiffres. Corrigez ces lignes.`,
  },
};

const domains: LineReading = {
  read: (typed) => typed.trim().replace(/^@/, '').toLowerCase(),
  isRight: (line) => line.length <= 253 && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(line),
  refused: {
    one: (wrong) => `${wrong} n’est pas un domaine comme ville.example. Corrigez cette ligne.`,
    several: (wrong) => `${wrong} ne sont pas des domaines comme ville.example. Corrigez ces lignes.`,
  },
};

export class AdmissionDto implements AdmissionForm {
  @IsIn(admissionModes, { message: 'Choisissez qui entre.' })
  mode!: AdmissionMode;

  @IsString({ each: true, message: 'Donnez une liste de numéros SIRET.' })
  @IsArray({ message: 'Donnez une liste de numéros SIRET.' })
  @ArrayMaxSize(admissionBounds.places, { message: tooMany })
  @Lines(places)
  sirets!: string[];

  @IsString({ each: true, message: 'Donnez une liste de domaines.' })
  @IsArray({ message: 'Donnez une liste de domaines.' })
  @ArrayMaxSize(admissionBounds.places, { message: tooMany })
  @Lines(domains)
  domains!: string[];

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? canonicalLine(value) : value))
  @IsString({ message: 'Dites à qui s’adresser, ou laissez ce champ vide.' })
  @MaxLength(admissionBounds.contact, { message: `Ne dépassez pas ${admissionBounds.contact}\u00a0caractères.` })
  @IsStorable({ message: 'Ce texte contient un caractère qui n’est pas admis.' })
  contact!: string;
}

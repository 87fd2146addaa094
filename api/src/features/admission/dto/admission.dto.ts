import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { admissionBounds, type AdmissionForm, type AdmissionMode } from '@recueil/contracts';
import { admissionModes } from '@recueil/domain';
import { canonicalLine } from '@recueil/text';
import { IsStorable } from '../../../core/http/is-storable';

const tooMany = `Ne dépassez pas ${admissionBounds.places}\u00a0lignes.`;

/** Each line as `change` leaves it; what is no list of lines is left for the checks to refuse. */
function lines(change: (line: string) => string): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map((line: unknown) => (typeof line === 'string' ? change(line) : line)) : value,
  );
}

export class AdmissionDto implements AdmissionForm {
  @IsIn(admissionModes, { message: 'Choisissez qui entre.' })
  mode!: AdmissionMode;

  @lines((line) => line.replace(/[\s.]/g, ''))
  @IsArray({ message: 'Donnez une liste de numéros SIRET.' })
  @ArrayMaxSize(admissionBounds.places, { message: tooMany })
  @Matches(/^(\d{14}|\d{9})$/, {
    each: true,
    message: 'Un numéro SIRET compte 14\u00a0chiffres, un SIREN 9. Écrivez-en un par ligne.',
  })
  sirets!: string[];

  @lines((line) => line.trim().replace(/^@/, '').toLowerCase())
  @IsArray({ message: 'Donnez une liste de domaines.' })
  @ArrayMaxSize(admissionBounds.places, { message: tooMany })
  @MaxLength(253, { each: true, message: 'Un domaine compte 253\u00a0caractères au plus.' })
  @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, {
    each: true,
    message: 'Écrivez un domaine par ligne, comme ville.example.',
  })
  domains!: string[];

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? canonicalLine(value) : value))
  @IsString({ message: 'Dites à qui s’adresser, ou laissez ce champ vide.' })
  @MaxLength(admissionBounds.contact, { message: `Ne dépassez pas ${admissionBounds.contact}\u00a0caractères.` })
  @IsStorable({ message: 'Ce texte contient un caractère qui n’est pas admis.' })
  contact!: string;
}

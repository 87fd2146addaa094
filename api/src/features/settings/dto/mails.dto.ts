import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, ValidateBy, type ValidationArguments } from 'class-validator';
import { settingBounds, type MailsSetting } from '@recueil/contracts';
import { wordingKinds, wordingProblem } from '@recueil/domain';
import { isStorable } from '@recueil/text';
import { IsStorable } from '#core/http/is-storable';

/** What is wrong with the first sentence that cannot stand; null when they all can. */
function problemOf(openings: unknown): string | null {
  if (typeof openings !== 'object' || openings === null || Array.isArray(openings))
    return 'Donnez une phrase par mail.';
  for (const [kind, sentence] of Object.entries(openings)) {
    if (typeof sentence !== 'string' || !isStorable(sentence))
      return 'Une phrase contient un caractère qui n’est pas admis.';
    if (sentence.length > settingBounds.opening) return `Ne dépassez pas ${settingBounds.opening}\u00a0caractères.`;
    const problem = wordingProblem(kind, sentence);
    const label = wordingKinds.get(kind)?.label;
    if (problem !== null) return label === undefined ? problem : `${label}\u202f: ${problem}`;
  }
  return null;
}

export class MailsDto implements MailsSetting {
  @IsString({ message: 'Écrivez une signature, ou laissez ce champ vide.' })
  @MaxLength(settingBounds.signature, { message: `Ne dépassez pas ${settingBounds.signature}\u00a0caractères.` })
  @IsStorable({ message: 'Ce texte contient un caractère qui n’est pas admis.' })
  signature!: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @ValidateBy({
    name: 'openings',
    validator: {
      validate: (value: unknown) => problemOf(value) === null,
      defaultMessage: (given?: ValidationArguments) => problemOf(given?.value) ?? '',
    },
  })
  openings!: MailsSetting['openings'];
}

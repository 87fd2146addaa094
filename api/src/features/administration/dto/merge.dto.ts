import type { MergeForm } from '@recueil/contracts';
import { Identifier } from '#core/validation/identifier';

export class MergeDto implements MergeForm {
  @Identifier('Choisissez avec quoi fusionner.')
  intoId!: string;
}

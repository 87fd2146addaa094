import type { MergeForm } from '@recueil/contracts';
import { Identifier } from './identifier';

export class MergeDto implements MergeForm {
  @Identifier('Choisissez avec quoi fusionner.')
  intoId!: string;
}

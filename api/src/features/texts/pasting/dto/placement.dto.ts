import { IsString, MaxLength, MinLength } from 'class-validator';
import { placementBounds, type PlacementRequest } from '@recueil/contracts';
import { KeptAsTyped } from '#core/http/arriving-text';
import { IsStorable } from '#core/http/is-storable';

export class PlacementDto implements PlacementRequest {
  @KeptAsTyped()
  @IsString({ message: 'Collez un texte.' })
  @MinLength(1, { message: 'Collez un texte.' })
  @MaxLength(placementBounds.text, {
    message: 'Ce texte est trop long : collez une fiche à la fois (200\u202F000\u00a0caractères au plus).',
  })
  @IsStorable({ message: 'Ce texte contient un caractère qui n’est pas admis.' })
  text!: string;
}

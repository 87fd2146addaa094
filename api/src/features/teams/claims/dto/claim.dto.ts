import { IsString, Length } from 'class-validator';
import { claimBounds } from '@recueil/contracts';
import { IsStorable } from '#core/http/is-storable';

export class ClaimDto {
  @IsString({ message: 'Dites en une phrase pourquoi cette fiche est la vôtre.' })
  @Length(1, claimBounds.reason, {
    message: `Dites pourquoi cette fiche est la vôtre, en ${claimBounds.reason}\u00a0caractères au plus.`,
  })
  @IsStorable({ message: 'Ce texte contient un caractère qui n’est pas admis.' })
  reason!: string;
}

import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { passageBounds, type PassageSearch } from '@recueil/contracts';
import { IsStorable } from '#core/http/is-storable';

/** Some words of a text, on one line. */
export function IsPassage(): PropertyDecorator {
  return applyDecorators(
    IsString({ message: 'Recopiez le passage à effacer.' }),
    MaxLength(passageBounds.longest, {
      message: `Effacez ${String(passageBounds.longest)}\u00a0caractères à la fois, au plus.`,
    }),
    IsStorable({ message: 'Ce passage contient un caractère qui n’est pas admis.' }),
  );
}

export class PassageSearchDto implements PassageSearch {
  @ApiProperty({ maxLength: passageBounds.longest })
  @IsPassage()
  passage!: string;
}

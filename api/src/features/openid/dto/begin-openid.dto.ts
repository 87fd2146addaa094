import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import type { OpenidRequest } from '@recueil/contracts';

export class BeginOpenidDto implements OpenidRequest {
  @IsString({ message: 'Indiquez la page à laquelle revenir.' })
  returnPath!: string;

  @IsOptional()
  @IsBoolean({ message: 'secondFactor vaut vrai ou faux.' })
  secondFactor?: boolean;

  @IsOptional()
  @IsString({ message: 'Ce lien est incomplet. Copiez-le en entier.' })
  @MaxLength(500, { message: 'Ce n’est pas un lien de Recueil. Copiez-le, et lui seul.' })
  opening?: string;
}

export class LinkIdentityDto {
  @IsString({ message: 'Indiquez la page à laquelle revenir.' })
  returnPath!: string;
}

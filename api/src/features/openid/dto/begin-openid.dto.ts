import { IsBoolean, IsOptional, IsString } from 'class-validator';
import type { OpenidRequest } from '@recueil/contracts';

export class BeginOpenidDto implements OpenidRequest {
  @IsString({ message: 'Indiquez la page à laquelle revenir.' })
  returnPath!: string;

  @IsOptional()
  @IsBoolean({ message: 'secondFactor vaut vrai ou faux.' })
  secondFactor?: boolean;
}

export class LinkIdentityDto {
  @IsString({ message: 'Indiquez la page à laquelle revenir.' })
  returnPath!: string;
}

import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID } from 'class-validator';

export class ReadNoticesDto {
  /** Without it: all of them. */
  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @IsOptional()
  @IsArray({ message: 'Dites lesquelles.' })
  @ArrayMaxSize(200, { message: '200 au plus.' })
  @IsUUID(undefined, { each: true, message: 'Cette nouvelle n’existe plus.' })
  ids?: string[];
}

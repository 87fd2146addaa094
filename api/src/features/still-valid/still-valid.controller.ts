import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '#core/access/access.decorator';
import { LinkDto } from '#rooms/links';
import { StillValid } from './still-valid.service';

/** « Toujours valable ». */
@ApiTags('liens')
@Access('everyone')
@Controller('api/links')
export class StillValidController {
  constructor(private readonly stillValid: StillValid) {}

  @Post('still-valid')
  @HttpCode(204)
  @ApiOperation({ summary: 'Dire qu’une fiche est toujours valable' })
  confirm(@Body() { token }: LinkDto): Promise<void> {
    return this.stillValid.confirm(token);
  }
}

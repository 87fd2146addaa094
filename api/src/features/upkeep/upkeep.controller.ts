import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '#core/access/access.decorator';
import { LinkDto } from '#rooms/links';
import { UpkeepService } from './upkeep.service';

/** « Toujours valable ». */
@ApiTags('liens')
@Access('everyone')
@Controller('api/links')
export class UpkeepController {
  constructor(private readonly upkeep: UpkeepService) {}

  @Post('still-valid')
  @HttpCode(204)
  @ApiOperation({ summary: 'Dire qu’une fiche est toujours valable' })
  confirm(@Body() { token }: LinkDto): Promise<void> {
    return this.upkeep.confirm(token);
  }
}

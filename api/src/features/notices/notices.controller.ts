import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NoticeList } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { ReadNoticesDto } from './dto/read-notices.dto';
import { MyNotices } from './my-notices.service';

@ApiTags('mon compte')
@Access('agents')
@Controller('api/me/notices')
export class NoticesController {
  constructor(private readonly notices: MyNotices) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Ce que Recueil m’a dit' })
  list(@CurrentCaller() { actor }: Caller): Promise<NoticeList> {
    return this.notices.list(actor.id);
  }

  @Post('read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Marquer comme lu' })
  read(@CurrentCaller() { actor }: Caller, @Body() { ids }: ReadNoticesDto): Promise<void> {
    return this.notices.markRead(actor.id, ids ?? null);
  }
}

import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NoticeList } from '@recueil/contracts';
import { Access } from '../../../core/access/access.decorator';
import { CurrentCaller, type Caller } from '../../../core/access/caller';
import { Clock } from '../../../core/clock/clock';
import { ReadNoticesDto } from './dto/read-notices.dto';
import { NoticeRepository } from './notice.repository';

/** What Recueil told the caller: their own notices, and nobody else's. */
@ApiTags('mon compte')
@Access('agents')
@Controller('api/me/notices')
export class NoticesController {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Ce que Recueil m’a dit' })
  async list(@CurrentCaller() { actor }: Caller): Promise<NoticeList> {
    const { notices, unread } = await this.notices.of(actor.id);
    return {
      notices: notices.map(({ at, readAt, ...notice }) => ({
        ...notice,
        at: at.toISOString(),
        readAt: readAt?.toISOString() ?? null,
      })),
      unread,
    };
  }

  @Post('read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Marquer comme lu' })
  read(@CurrentCaller() { actor }: Caller, @Body() { ids }: ReadNoticesDto): Promise<void> {
    return this.notices.markRead(actor.id, ids ?? null, this.clock.now());
  }
}

import { Controller, Get, Header, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import type { HistoryPage } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { HistoryFiltersDto, HistoryPageDto } from './dto/history.dto';
import { HistoryService } from './history.service';

/** What happened: administrators read all of it, secretaries what concerns the sheets of their committees. */
@ApiTags('administration')
@Access('agents')
@Controller('api/administration/history')
export class HistoryController {
  constructor(private readonly history: HistoryService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Ce qui s’est passé, le plus récent d’abord' })
  page(@CurrentCaller() caller: Caller, @Query() { before, ...filters }: HistoryPageDto): Promise<HistoryPage> {
    return this.history.page(caller.actor, filters, before ?? null);
  }

  /** Not a `GET`: the export is itself written down. */
  @Post('export')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'L’historique en un tableau (CSV)' })
  async export(@CurrentCaller() caller: Caller, @Query() filters: HistoryFiltersDto): Promise<StreamableFile> {
    const lines = await this.history.export(caller.actor, filters);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="historique.csv"',
    });
  }
}

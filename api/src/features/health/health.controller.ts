import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { About, Readiness } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { MailStanding } from '#rooms/mail';
import { RoomLeft } from '#core/errors/room-left';
import { SearchService } from '#rooms/search';
import { databaseAnswers } from '#core/database/sql';

const accessibilityWords = {
  totale: 'totalement conforme',
  partielle: 'partiellement conforme',
  non: 'non conforme',
} as const;

/** Whether the server lives and can serve, and who runs it. */
@ApiTags('installation')
@Access('everyone')
@Controller('api')
export class HealthController {
  constructor(
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
    private readonly database: DataSource,
    private readonly search: SearchService,
    private readonly mails: MailStanding,
    private readonly room: RoomLeft,
  ) {}

  @Get('health/live')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Le serveur est-il en vie ?' })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Le catalogue peut-il répondre ? 503 sans base de données.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const database = (await databaseAnswers(this.database)) ? ('ok' as const) : ('unavailable' as const);
    const search = await this.search.health();
    const storage = await this.room.state();
    if (database === 'unavailable') {
      void reply.status(503).header('retry-after', '5');
      return { status: 'unavailable', database, search, mail: 'unknown', storage };
    }
    const status = storage === 'full' ? 'degraded' : search.status;
    return { status, database, search, mail: await this.mails.look(), storage };
  }

  @Get('about')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Qui tient ce catalogue' })
  about(): About {
    return {
      version: process.env.npm_package_version ?? '0.1.0',
      organisation: this.config.organisationName,
      contactEmail: this.config.contactEmail,
      accessibility: accessibilityWords[this.config.accessibilityStatus],
      access: this.config.catalogueAccess,
    };
  }
}

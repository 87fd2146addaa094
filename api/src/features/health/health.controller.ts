import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { licences, type About, type Readiness } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CatalogueOpening } from '#core/access/catalogue-opening';
import { release } from '#core/config/release';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { Settings } from '#rooms/settings';
import { Serving } from './serving.service';

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
    private readonly serving: Serving,
    private readonly settings: Settings,
    private readonly opening: CatalogueOpening,
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
    const state = await this.serving.state();
    if (state.status === 'unavailable') void reply.status(503).header('retry-after', '5');
    return state;
  }

  @Get('about')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Qui tient ce catalogue' })
  async about(): Promise<About> {
    const { service, legal, licence } = await this.settings.told();
    const chosen = licence.licence === null ? null : licences[licence.licence];
    return {
      version: release,
      organisation: said(service.name),
      contactEmail: said(service.contactEmail),
      contactPhone: said(service.contactPhone),
      publisher: said(legal.publisher),
      dpo: said(legal.dpo),
      legalNotice: said(legal.notice),
      licence: chosen && { name: chosen.name, version: chosen.version },
      accessibility: accessibilityWords[this.config.accessibilityStatus],
      access: this.config.catalogueAccess,
      opened: await this.opening.isOpen(),
    };
  }
}

function said(text: string): string | null {
  return text === '' ? null : text;
}

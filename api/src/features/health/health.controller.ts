import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { About, Readiness } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { release } from '#core/config/release';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
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
  about(): About {
    return {
      version: release,
      organisation: this.config.organisationName,
      contactEmail: this.config.contactEmail,
      accessibility: accessibilityWords[this.config.accessibilityStatus],
      access: this.config.catalogueAccess,
    };
  }
}

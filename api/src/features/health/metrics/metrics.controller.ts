import { Controller, Get, Header, Headers, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '#core/access/access.decorator';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { notFound, ProblemError } from '#core/errors/problem';
import { MetricsText } from './metrics-text.service';

/** For Prometheus, and whoever reads what it reads; not there unless a token was set for it. No part of the contract. */
@ApiExcludeController()
@Access('everyone')
@Controller()
export class MetricsController {
  constructor(
    private readonly metrics: MetricsText,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  @Get('metrics')
  @Header('cache-control', 'no-store')
  async read(
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (this.config.metricsToken === null || this.config.metricsPort !== null) throw notFound();
    if (!this.metrics.isAllowed(authorization)) {
      const headers = { 'www-authenticate': 'Bearer' };
      throw new ProblemError('unauthenticated', 'Ces mesures demandent un jeton (METRICS_TOKEN).', { headers });
    }
    void reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}

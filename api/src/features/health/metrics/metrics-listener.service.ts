import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ConfigError } from '#core/config/config-error';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { MetricsText } from './metrics-text.service';

/** Serves the metrics on a port of their own, which no proxy leads to; where no such port was set, does nothing. */
@Injectable()
export class MetricsListener implements OnApplicationShutdown {
  private readonly logger = new Logger('Metrics');
  private server: Server | null = null;

  constructor(
    private readonly metrics: MetricsText,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Throws a {@link ConfigError} when the port is taken. */
  async listen(): Promise<void> {
    const { metricsPort, host } = this.config;
    if (metricsPort === null) return;
    this.server = createServer((request, response) => void this.answer(request, response));
    this.server.requestTimeout = 10_000;
    try {
      await once(this.server.listen(metricsPort, host), 'listening');
    } catch (error) {
      const { code } = error as { code?: string };
      throw new ConfigError('METRICS_PORT', `le port ${metricsPort} ne peut pas être pris (${code ?? 'refus'}).`);
    }
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer({ method, url, headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (method !== 'GET' || url?.split('?', 1)[0] !== '/metrics') return void response.writeHead(404).end();
    if (!this.metrics.isAllowed(headers.authorization)) {
      return void response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    }
    try {
      const text = await this.metrics.text();
      response.writeHead(200, { 'content-type': this.metrics.contentType, 'cache-control': 'no-store' }).end(text);
    } catch (error) {
      this.logger.error({ err: error }, 'the metrics could not be told');
      response.writeHead(500).end();
    }
  }
}

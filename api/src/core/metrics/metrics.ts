import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { RUNNING_CONFIG, type RunningConfig } from '../config/running-config';

export interface AnsweredRequest {
  method: string;
  /** As it is declared, never as it was asked for: what people look for is theirs, and there are only so many routes. */
  route: string;
  status: number;
  seconds: number;
}

/** What is measured for those who watch over the server with Prometheus; nothing where nobody may read it. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'> | null;

  constructor(
    @Inject(RUNNING_CONFIG) { metricsToken, metricsPort }: Pick<RunningConfig, 'metricsToken' | 'metricsPort'>,
  ) {
    this.requests = metricsToken === null && metricsPort === null ? null : this.measured();
  }

  answered({ method, route, status, seconds }: AnsweredRequest): void {
    this.requests?.observe({ method, route, status: String(status) }, seconds);
  }

  private measured(): Histogram<'method' | 'route' | 'status'> {
    collectDefaultMetrics({ register: this.registry });
    return new Histogram({
      name: 'recueil_http_request_duration_seconds',
      help: 'Requests answered, by route and status, and how long each took.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.025, 0.1, 0.3, 1, 3, 10],
      registers: [this.registry],
    });
  }
}

import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { poolUse } from '#core/database/pool-use';
import { UnitOfWork } from '#core/database/unit-of-work';
import { Metrics } from '#core/metrics/metrics';
import { TaskPool } from '#core/tasks/task-pool';
import type { CheckState, Measure } from '../checks/check';
import { InstallationWatch } from '../watch/installation-watch.service';
import { measuresOf } from '../watch/look';
import { gauges, labelsOf, type GaugeName } from './gauges';

/** Milliseconds: what was seen that lately is told, so that Prometheus does not wait for what hangs. */
const mostAge = 30_000;

const numbers: Record<Exclude<CheckState, 'unknown'>, number> = { well: 0, soon: 1, trouble: 2 };

/** What Prometheus reads: the numbers that the checks saw, and how busy this server is. */
@Injectable()
export class MetricsText {
  private readonly gauges: Map<string, Gauge>;

  constructor(
    private readonly metrics: Metrics,
    private readonly watch: InstallationWatch,
    private readonly database: DataSource,
    private readonly work: UnitOfWork,
    private readonly tasks: TaskPool,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {
    const registers = [metrics.registry];
    const names = Object.keys(gauges) as GaugeName[];
    this.gauges = new Map(
      names.map((name) => [name, new Gauge({ name, help: gauges[name].help, labelNames: labelsOf(name), registers })]),
    );
  }

  get contentType(): string {
    return this.metrics.registry.contentType;
  }

  /** Whether whoever sends that header may read; where no token was set, everybody who reaches this may. */
  isAllowed(authorization: string | undefined): boolean {
    if (this.config.metricsToken === null) return true;
    return timingSafeEqual(hashed(authorization ?? ''), hashed(`Bearer ${this.config.metricsToken}`));
  }

  async text(): Promise<string> {
    const look = await this.watch.recent(mostAge);
    for (const gauge of this.gauges.values()) gauge.reset();
    for (const { check, verdict } of look.findings)
      if (verdict.state !== 'unknown')
        this.set({ name: 'recueil_check_state', labels: { check: check.id }, value: numbers[verdict.state] });
    for (const measure of [...measuresOf(look), ...this.own()]) this.set(measure);
    return this.metrics.registry.metrics();
  }

  /** How busy this very server is. */
  private own(): Measure[] {
    const pools = { transactions: this.work.use, tasks: this.tasks.use };
    return [
      ...Object.entries(poolUse(this.database)).map(([state, value]) => ({
        name: 'recueil_database_connections',
        labels: { state },
        value,
      })),
      ...Object.entries(pools).flatMap(([pool, use]) =>
        Object.entries(use).map(([state, value]) => ({ name: 'recueil_places', labels: { pool, state }, value })),
      ),
      { name: 'recueil_task_processes', value: this.tasks.pids.length },
    ];
  }

  private set({ name, labels = {}, value }: Measure): void {
    const gauge = this.gauges.get(name);
    if (gauge === undefined) throw new Error(`nothing is said of what ${name} is: see gauges.ts`);
    gauge.set(labels, value);
  }
}

function hashed(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

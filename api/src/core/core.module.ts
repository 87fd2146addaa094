import { Global, Module, type DynamicModule } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from './config/running-config';
import { Clock, SystemClock } from './clock/clock';
import { Attempts } from './attempts/attempts';
import { RoomLeft } from './errors/room-left';
import { ErasureLog } from './erasures/erasure-log';
import { EventLog } from './events/event-log';
import { JobQueue } from './jobs/job-queue';
import { SecurityLog } from './logging/security-log';
import { Metrics } from './metrics/metrics';
import { TaskPool } from './tasks/task-pool';

/** What every feature stands on. */
@Global()
@Module({})
export class CoreModule {
  static with(config: RunningConfig): DynamicModule {
    return {
      module: CoreModule,
      providers: [
        { provide: RUNNING_CONFIG, useValue: config },
        { provide: Clock, useClass: SystemClock },
        Attempts,
        ErasureLog,
        EventLog,
        JobQueue,
        Metrics,
        RoomLeft,
        SecurityLog,
        TaskPool,
      ],
      exports: [
        RUNNING_CONFIG,
        Clock,
        Attempts,
        ErasureLog,
        EventLog,
        JobQueue,
        Metrics,
        RoomLeft,
        SecurityLog,
        TaskPool,
      ],
    };
  }
}

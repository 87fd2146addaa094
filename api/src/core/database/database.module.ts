import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RUNNING_CONFIG, type RunningConfig } from '../config/running-config';
import { createDataSource } from './data-source';
import { UnitOfWork } from './unit-of-work';

/** The application's one pool. It closes after everything that uses it. */
@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [RUNNING_CONFIG],
      useFactory: ({ databaseUrl }: RunningConfig) => createDataSource(databaseUrl).initialize(),
    },
    UnitOfWork,
  ],
  exports: [DataSource, UnitOfWork],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.database.destroy();
  }
}

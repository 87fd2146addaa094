import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RUNNING_CONFIG, type RunningConfig } from '../config/running-config';
import { createDataSource, type EntityClass } from './data-source';
import { UnitOfWork } from './unit-of-work';

/** The application's one pool. Features bring their entities; it closes after everything that uses it. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  static with(entities: EntityClass[]): DynamicModule {
    const database = {
      provide: DataSource,
      inject: [RUNNING_CONFIG],
      useFactory: (config: RunningConfig) => createDataSource(config.databaseUrl, { entities }).initialize(),
    };
    return { module: DatabaseModule, providers: [database, UnitOfWork], exports: [DataSource, UnitOfWork] };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.destroy();
  }
}

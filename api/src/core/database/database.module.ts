import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RUNNING_CONFIG, type RunningConfig } from '../config/running-config';
import { createDataSource } from './data-source';
import { Readers } from './readers';
import { UnitOfWork } from './unit-of-work';

/** The application's pool, and that of its readers. They close after everything that uses them. */
@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [RUNNING_CONFIG],
      useFactory: ({ databaseUrl }: RunningConfig) => createDataSource(databaseUrl).initialize(),
    },
    {
      provide: Readers,
      inject: [DataSource, RUNNING_CONFIG],
      useFactory: (server: DataSource, { databaseReaderUrl }: RunningConfig) =>
        new Readers(server, databaseReaderUrl).open(),
    },
    UnitOfWork,
  ],
  exports: [DataSource, Readers, UnitOfWork],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.readers.close();
    await this.database.destroy();
  }
}

import { Module } from '@nestjs/common';
import { ConsequencesModule } from './consequences/consequences.module';
import { HistoryModule } from './history/history.module';

/** What an installation's administrators, and for some of it its secretaries, see and foresee. */
@Module({ imports: [ConsequencesModule, HistoryModule] })
export class AdministrationModule {}

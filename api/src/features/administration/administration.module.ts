import { Module } from '@nestjs/common';
import { AbsencesModule } from './absences/absences.module';
import { CommitteesModule } from './committees/committees.module';
import { ConsequencesModule } from './consequences/consequences.module';
import { HistoryModule } from './history/history.module';
import { OrganisationsModule } from './organisations/organisations.module';
import { PeopleModule } from './people/people.module';
import { ThemesAdministrationModule } from './themes/themes-administration.module';

/** What an installation's administrators, and for some of it its secretaries, see and do. */
@Module({
  imports: [
    AbsencesModule,
    CommitteesModule,
    ConsequencesModule,
    HistoryModule,
    OrganisationsModule,
    PeopleModule,
    ThemesAdministrationModule,
  ],
})
export class AdministrationModule {}

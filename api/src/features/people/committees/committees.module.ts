import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/absences.module';
import { PeopleModule } from '../people.module';
import { CommitteePeople } from './committee-people.service';
import { CommitteeRepository } from './committee.repository';
import { CommitteesController } from './committees.controller';
import { CommitteesService } from './committees.service';

@Module({
  imports: [AbsencesModule, PeopleModule],
  controllers: [CommitteesController],
  providers: [CommitteePeople, CommitteeRepository, CommitteesService],
})
export class CommitteesModule {}

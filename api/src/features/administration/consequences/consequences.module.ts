import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { ActivePeople } from './active-people';
import { ConsequencesController } from './consequences.controller';
import { ConsequencesService } from './consequences.service';
import { OpenFiles } from './open-files';
import { ReferentFiles } from './referent-files';

@Module({
  imports: [PeopleModule],
  controllers: [ConsequencesController],
  providers: [ActivePeople, ConsequencesService, { provide: OpenFiles, useClass: ReferentFiles }],
})
export class ConsequencesModule {}

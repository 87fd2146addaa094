import { Module } from '@nestjs/common';
import { PeopleModule } from '#rooms/people';
import { DeskModule } from '#rooms/desk';
import { ActivePeople } from './active-people.repository';
import { ConsequencesController } from './consequences.controller';
import { ConsequencesService } from './consequences.service';
import { KeptFiles } from './kept-files';
import { OpenFiles } from './open-files';
import { ReferentFiles } from './referent-files';

@Module({
  imports: [PeopleModule, DeskModule],
  controllers: [ConsequencesController],
  providers: [ActivePeople, ConsequencesService, ReferentFiles, { provide: OpenFiles, useClass: KeptFiles }],
})
export class ConsequencesModule {}

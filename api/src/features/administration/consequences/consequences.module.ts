import { Module } from '@nestjs/common';
import { PeopleModule } from '#rooms/people';
import { DeskModule } from '#rooms/desk';
import { ActivePeopleRepository } from './active-people.repository';
import { ConsequencesController } from './consequences.controller';
import { ConsequencesService } from './consequences.service';
import { StoredSheetsInHand } from './stored-sheets-in-hand';
import { SheetsInHand } from './sheets-in-hand';
import { ReferentSheets } from './referent-sheets';

@Module({
  imports: [PeopleModule, DeskModule],
  controllers: [ConsequencesController],
  providers: [
    ActivePeopleRepository,
    ConsequencesService,
    ReferentSheets,
    { provide: SheetsInHand, useClass: StoredSheetsInHand },
  ],
})
export class ConsequencesModule {}

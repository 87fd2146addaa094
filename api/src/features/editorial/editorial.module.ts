import { AccountsModule } from '#rooms/accounts';
import { ContactsModule } from '#rooms/contacts';
import { MailModule } from '#rooms/mail';
import { NoticesModule } from '#rooms/notices';
import { SheetsModule } from '#rooms/sheets';
import { SubmissionsModule } from '#rooms/submissions';
import { TeamsModule } from '#rooms/teams';
import { TextsModule } from '#rooms/texts';
import { LeavingRepository } from './leaving/leaving.repository';
import { Leaving } from './leaving/leaving.service';
import { Erasing } from './redactions/erasing.service';
import { FreeTextsRepository } from './redactions/free-texts.repository';
import { PassagePlacesService } from './redactions/passage-places.service';
import { RedactionRepository } from './redactions/redaction.repository';
import { Redactions } from './redactions/redactions.service';
import { PublicationSchedule } from './schedule/publication-schedule.service';
import { Tending } from './schedule/tending.service';
import { Corrections } from './sheet-actions/corrections.service';
import { Referents } from './sheet-actions/referents.service';
import { SheetActionsController } from './sheet-actions/sheet-actions.controller';
import { SheetActions } from './sheet-actions/sheet-actions.service';
import { SheetFactsRepository } from './sheet-actions/sheet-facts.repository';
import { SheetNotices } from './sheet-actions/sheet-notices.service';
import { ActionEffects } from './workflow/action-effects.service';
import { FilePublication } from './workflow/file-publication.service';
import { SubmissionActions } from './workflow/submission-actions.service';
import { Module } from '@nestjs/common';

/** Every action: those of the workflow, and those on a sheet that was online. */
@Module({
  imports: [
    AccountsModule,
    ContactsModule,
    MailModule,
    NoticesModule,
    SheetsModule,
    SubmissionsModule,
    TeamsModule,
    TextsModule,
  ],
  controllers: [SheetActionsController],
  providers: [
    ActionEffects,
    Corrections,
    Erasing,
    FilePublication,
    FreeTextsRepository,
    Leaving,
    LeavingRepository,
    PassagePlacesService,
    PublicationSchedule,
    RedactionRepository,
    Redactions,
    Referents,
    SheetActions,
    SheetFactsRepository,
    SheetNotices,
    SubmissionActions,
    Tending,
  ],
  exports: [SubmissionActions],
})
export class EditorialModule {}

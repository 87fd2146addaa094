import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module';
import { SheetsModule } from '../sheets/sheets.module';
import { SubmissionsModule } from '../submissions/submissions.module';
import { Corrections } from './corrections.service';
import { Erasing } from './redactions/erasing.service';
import { FreeTextsRepository } from './redactions/free-texts.repository';
import { PassagePlacesService } from './redactions/passage-places.service';
import { RedactionRepository } from './redactions/redaction.repository';
import { Redactions } from './redactions/redactions.service';
import { Referents } from './referents.service';
import { SheetActionsController } from './sheet-actions.controller';
import { SheetActions } from './sheet-actions.service';
import { SheetFactsRepository } from './sheet-facts.repository';
import { SheetNotices } from './sheet-notices.service';

@Module({
  imports: [MailModule, SheetsModule, SubmissionsModule],
  controllers: [SheetActionsController],
  providers: [
    Corrections,
    Erasing,
    FreeTextsRepository,
    PassagePlacesService,
    RedactionRepository,
    Redactions,
    Referents,
    SheetActions,
    SheetFactsRepository,
    SheetNotices,
  ],
})
export class SheetActionsModule {}

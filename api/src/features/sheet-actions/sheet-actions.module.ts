import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module';
import { SheetsModule } from '../sheets/sheets.module';
import { SubmissionsModule } from '../submissions/submissions.module';
import { Corrections } from './corrections.service';
import { SheetActionsController } from './sheet-actions.controller';
import { SheetActions } from './sheet-actions.service';
import { SheetFactsRepository } from './sheet-facts.repository';

@Module({
  imports: [MailModule, SheetsModule, SubmissionsModule],
  controllers: [SheetActionsController],
  providers: [Corrections, SheetActions, SheetFactsRepository],
})
export class SheetActionsModule {}

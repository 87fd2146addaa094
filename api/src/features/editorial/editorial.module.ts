import { AccountsModule } from '#rooms/accounts';
import { ContactsModule } from '#rooms/contacts';
import { KeptTextsModule } from '#rooms/kept-texts';
import { MailModule } from '#rooms/mail';
import { NoticesModule } from '#rooms/notices';
import { SheetsModule } from '#rooms/sheets';
import { SubmissionsModule } from '#rooms/submissions';
import { TeamsModule } from '#rooms/teams';
import { TextsModule } from '#rooms/texts';
import { AddressErasing } from './redactions/address-erasing.service';
import { ErasingAgain } from './redactions/erasing-again.service';
import { ErasingAftermath } from './redactions/erasing-aftermath.service';
import { Erasing } from './redactions/erasing.service';
import { AuthorSuccession } from './leaving/author-succession.service';
import { LeavingRepository } from './leaving/leaving.repository';
import { Leaving } from './leaving/leaving.service';
import { PassagePlacesService } from './redactions/passage-places.service';
import { RedactionRepository } from './redactions/redaction.repository';
import { NewValidators } from './redactions/new-validators.service';
import { RedactedValidation } from './redactions/redacted-validation.service';
import { RedactionViews } from './redactions/redaction-views.service';
import { Redactions } from './redactions/redactions.service';
import { CorrectionProposals } from './sheet-actions/correction-proposals.service';
import { CorrectionPublication } from './sheet-actions/correction-publication.service';
import { ReferentNominations } from './sheet-actions/referent-nominations.service';
import { SheetActionsController } from './sheet-actions/sheet-actions.controller';
import { SheetActions } from './sheet-actions/sheet-actions.service';
import { SheetCircumstances } from './sheet-actions/sheet-circumstances.service';
import { SheetEffects } from './sheet-actions/sheet-effects.service';
import { SheetFactsRepository } from './sheet-actions/sheet-facts.repository';
import { SheetNotices } from './sheet-actions/sheet-notices.service';
import { SheetOffers } from './sheet-actions/sheet-offers.service';
import { SheetRevisions } from './sheet-actions/sheet-revisions.service';
import { Archiving } from './sheet-actions/archiving.service';
import { ActHistory } from './workflow/act-history.service';
import { ActTexts } from './workflow/act-texts.service';
import { ActionEffects } from './workflow/action-effects.service';
import { SubmissionPublication } from './workflow/submission-publication.service';
import { SubmissionActs } from './workflow/submission-acts.service';
import { TextEffects } from './workflow/text-effects.service';
import { SubmissionActions } from './workflow/submission-actions.service';
import { Module } from '@nestjs/common';

/** Every action: those of the workflow, and those on a sheet that was online. */
@Module({
  imports: [
    AccountsModule,
    ContactsModule,
    KeptTextsModule,
    MailModule,
    NoticesModule,
    SheetsModule,
    SubmissionsModule,
    TeamsModule,
    TextsModule,
  ],
  controllers: [SheetActionsController],
  providers: [
    AddressErasing,
    AuthorSuccession,
    Leaving,
    LeavingRepository,
    ActHistory,
    ActTexts,
    ActionEffects,
    CorrectionProposals,
    CorrectionPublication,
    Erasing,
    ErasingAftermath,
    ErasingAgain,
    SubmissionPublication,
    PassagePlacesService,
    NewValidators,
    RedactedValidation,
    RedactionRepository,
    RedactionViews,
    Redactions,
    ReferentNominations,
    SheetActions,
    SheetCircumstances,
    SheetEffects,
    SheetFactsRepository,
    SheetNotices,
    SheetOffers,
    SheetRevisions,
    Archiving,
    SubmissionActions,
    SubmissionActs,
    TextEffects,
  ],
  exports: [ErasingAgain, SubmissionActions],
})
export class EditorialModule {}

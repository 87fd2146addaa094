import { AccountsModule } from '#rooms/accounts';
import { AttachmentsModule } from '#rooms/attachments';
import { LinksModule } from '#rooms/links';
import { MailModule } from '#rooms/mail';
import { NoticesModule } from '#rooms/notices';
import { SubmissionsModule } from '#rooms/submissions';
import { TextsModule } from '#rooms/texts';
import { SheetClaimRepository } from './claims/sheet-claim.repository';
import { SheetClaimsController } from './claims/sheet-claims.controller';
import { SheetClaimsService } from './claims/sheet-claims.service';
import { AnswerNotices } from './invitations/answer-notices.service';
import { AskedPeople } from './invitations/asked-people.service';
import { AskingLimits } from './invitations/asking-limits.service';
import { CoAuthorInvitations } from './invitations/co-author-invitations.service';
import { CoAuthorWithdrawals } from './invitations/co-author-withdrawals.service';
import { InvitationAnswers } from './invitations/invitation-answers.service';
import { InvitationsController } from './invitations/invitations.controller';
import { InvitationsRepository } from './invitations/invitations.repository';
import { JoiningTeam } from './invitations/joining-team.service';
import { Nominations } from './invitations/nominations.service';
import { ReceivedInvitations } from './invitations/received-invitations.service';
import { ReferentChanges } from './invitations/referent-changes';
import { Referents } from './invitations/referents.service';
import { TeamInvitations } from './invitations/team-invitations.service';
import { TeamRepository } from './invitations/team.repository';
import { Proofreaders } from './proofreading/proofreaders.service';
import { ProofreadNotices } from './proofreading/proofread-notices.service';
import { ProofreadTexts } from './proofreading/proofread-texts.service';
import { ProofreadingRecords } from './proofreading/proofreading-records.service';
import { ProofreadingRepository } from './proofreading/proofreading.repository';
import { ProofreadingsController } from './proofreading/proofreadings.controller';
import { Proofreadings } from './proofreading/proofreadings.service';
import { Module } from '@nestjs/common';

/** Who takes part in a sheet: co-authors, stand-ins, readers by link, and whoever says that a sheet is theirs. */
@Module({
  imports: [AccountsModule, AttachmentsModule, LinksModule, MailModule, NoticesModule, SubmissionsModule, TextsModule],
  controllers: [InvitationsController, ProofreadingsController, SheetClaimsController],
  providers: [
    AnswerNotices,
    AskedPeople,
    AskingLimits,
    CoAuthorInvitations,
    CoAuthorWithdrawals,
    InvitationAnswers,
    InvitationsRepository,
    JoiningTeam,
    Nominations,
    Proofreaders,
    ProofreadingRecords,
    ProofreadingRepository,
    Proofreadings,
    ProofreadNotices,
    ProofreadTexts,
    ReceivedInvitations,
    ReferentChanges,
    Referents,
    SheetClaimRepository,
    SheetClaimsService,
    TeamInvitations,
    TeamRepository,
  ],
  exports: [ReferentChanges, Referents, TeamInvitations],
})
export class TeamsModule {}

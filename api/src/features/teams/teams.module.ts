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
import { AskingLimits } from './invitations/asking-limits.service';
import { CoAuthorInvitations } from './invitations/co-author-invitations.service';
import { InvitationAnswers } from './invitations/invitation-answers.service';
import { InvitationsController } from './invitations/invitations.controller';
import { InvitationsRepository } from './invitations/invitations.repository';
import { JoiningTeam } from './invitations/joining-team.service';
import { Nominations } from './invitations/nominations.service';
import { ReferentChanges } from './invitations/referent-changes';
import { TeamRepository } from './invitations/team.repository';
import { Proofreaders } from './proofreading/proofreaders.service';
import { ProofreadingRepository } from './proofreading/proofreading.repository';
import { ProofreadingsController } from './proofreading/proofreadings.controller';
import { Proofreadings } from './proofreading/proofreadings.service';
import { Module } from '@nestjs/common';

/** Who takes part in a sheet: co-authors, stand-ins, readers by link, and whoever says that a sheet is theirs. */
@Module({
  imports: [AccountsModule, AttachmentsModule, LinksModule, MailModule, NoticesModule, SubmissionsModule, TextsModule],
  controllers: [InvitationsController, ProofreadingsController, SheetClaimsController],
  providers: [
    AskingLimits,
    CoAuthorInvitations,
    InvitationAnswers,
    InvitationsRepository,
    JoiningTeam,
    Nominations,
    Proofreaders,
    ProofreadingRepository,
    Proofreadings,
    ReferentChanges,
    SheetClaimRepository,
    SheetClaimsService,
    TeamRepository,
  ],
  exports: [InvitationsRepository, ReferentChanges, TeamRepository],
})
export class TeamsModule {}

import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AnsweredInvitation, InvitationView } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { recordId } from '#core/http/record-id';
import { CoAuthorInvitations } from './co-author-invitations.service';
import { CoAuthorWithdrawals } from './co-author-withdrawals.service';
import { InvitationDto, NominationDto } from './dto/invitation.dto';
import { InvitationAnswers } from './invitation-answers.service';
import { Nominations } from './nominations.service';
import { ReceivedInvitations } from './received-invitations.service';

/** Writing with others, and having a colleague tell a practice. */
@ApiTags('invitations')
@Access('agents')
@Controller('api')
export class InvitationsController {
  constructor(
    private readonly coAuthors: CoAuthorInvitations,
    private readonly withdrawals: CoAuthorWithdrawals,
    private readonly received: ReceivedInvitations,
    private readonly answers: InvitationAnswers,
    private readonly nominations: Nominations,
  ) {}

  @Post('submissions/:id/invitations')
  @ApiOperation({ summary: 'Inviter quelqu’un à cosigner une fiche' })
  invite(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Body() invitation: InvitationDto,
  ): Promise<InvitationView> {
    return this.coAuthors.invite(caller, id, invitation);
  }

  @Delete('submissions/:id/invitations/:invitationId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Retirer une invitation, ou un coauteur qui l’a acceptée' })
  withdraw(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Param('invitationId', recordId) invitationId: string,
  ): Promise<void> {
    return this.withdrawals.withdraw(caller, id, invitationId);
  }

  @Post('nominations')
  @HttpCode(204)
  @ApiOperation({ summary: 'Signaler la pratique d’un collègue' })
  nominate(@CurrentCaller() caller: Caller, @Body() nomination: NominationDto): Promise<void> {
    return this.nominations.nominate(caller, nomination);
  }

  @Get('me/invitations')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Les invitations qui attendent ma réponse' })
  async mine(@CurrentCaller() caller: Caller): Promise<{ invitations: InvitationView[] }> {
    return { invitations: await this.received.mine(caller) };
  }

  @Post('me/invitations/:id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accepter une invitation' })
  accept(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<AnsweredInvitation> {
    return this.answers.accept(caller, id);
  }

  @Post('me/invitations/:id/decline')
  @HttpCode(200)
  @ApiOperation({ summary: 'Décliner une invitation' })
  decline(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<AnsweredInvitation> {
    return this.answers.decline(caller, id);
  }
}

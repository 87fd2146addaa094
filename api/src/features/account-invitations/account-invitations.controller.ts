import { Body, Controller, Header, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '#core/access/access.decorator';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { LinkWithPasswordDto } from '#rooms/links';
import { letIn, visitorOf } from '#rooms/sign-in';
import { AccountInvitations } from './account-invitations.service';

/** Accepting an invitation to open an account. */
@ApiTags('accès')
@Access('everyone')
@Controller('api')
export class AccountInvitationsController {
  constructor(
    private readonly invitations: AccountInvitations,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  @Post('links/invitation')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Accepter une invitation' })
  async accept(
    @Body() { token, password }: LinkWithPasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    letIn(reply, await this.invitations.accept(token, password, visitorOf(request, this.config)), this.config);
  }
}

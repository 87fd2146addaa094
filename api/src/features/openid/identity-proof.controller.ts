import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '#core/access/access.decorator';
import { clearBrowserCookie, readBrowserCookie } from '#core/access/session-cookie';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { LinkDto } from '#rooms/links';
import { IdentityProof } from './identity-proof.service';

/** An identity whose address has an account already: its owner proves it by mail, in the browser where they began. */
@ApiTags('session')
@Access('everyone')
@Controller('api')
export class IdentityProofController {
  constructor(
    private readonly proof: IdentityProof,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  @Post('session/openid/proof')
  @HttpCode(202)
  @ApiOperation({ summary: 'Recevoir le message qui prouve mon adresse' })
  ask(@Req() request: FastifyRequest): Promise<void> {
    return this.proof.ask(readBrowserCookie(request, this.config));
  }

  @Post('links/identity')
  @HttpCode(204)
  @ApiOperation({ summary: 'Rattacher l’identité dont l’adresse est prouvée' })
  async use(
    @Body() { token }: LinkDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.proof.use(token, readBrowserCookie(request, this.config));
    clearBrowserCookie(reply, this.config);
  }
}

import { Controller, Delete, Get, Header, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionView, SignedOut } from '@recueil/contracts';
import { recordId } from '#core/http/record-id';
import { Access } from '#core/access/access.decorator';
import { callerOf, CurrentCaller, type Caller } from '#core/access/caller';
import { clearSessionCookie } from '#core/access/session-cookie';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { SessionsService } from './sessions.service';
import { SignOutAddress } from './sign-out-address';

/** Sessions of one's own: the one in use, and those left open elsewhere. */
@ApiTags('session')
@Controller('api')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly signOutAddress: SignOutAddress,
    private readonly work: UnitOfWork,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** The page erases what the browser kept of this person; what a colleague typed there before stays theirs. */
  @Delete('session')
  @HttpCode(200)
  @Access('everyone')
  @Header('cache-control', 'no-store')
  @Header('clear-site-data', '"cache"')
  @ApiOperation({ summary: 'Se déconnecter' })
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedOut> {
    const caller = callerOf(request);
    clearSessionCookie(reply, this.config);
    if (caller === null) return { providerUrl: null };
    const { idToken } = await this.sessions.end(caller, caller.sessionId);
    return { providerUrl: await this.signOutAddress.of(idToken) };
  }

  @Post('session/renewal')
  @HttpCode(200)
  @Access('agents')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Rester connecté' })
  renew(@CurrentCaller() caller: Caller): Promise<SessionView> {
    return this.sessions.renew(caller);
  }

  @Get('me/sessions')
  @Access('agents')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Mes sessions ouvertes' })
  async list(@CurrentCaller() caller: Caller): Promise<{ sessions: SessionView[] }> {
    return { sessions: await this.sessions.list(caller) };
  }

  @Delete('me/sessions')
  @HttpCode(204)
  @Access('agents')
  @ApiOperation({ summary: 'Me déconnecter partout' })
  async signOutEverywhere(
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.work.run((manager) => this.sessions.endAll(manager, caller.actor.id));
    clearSessionCookie(reply, this.config);
  }

  @Delete('me/sessions/:id')
  @HttpCode(204)
  @Access('agents')
  @ApiOperation({ summary: 'Fermer une de mes sessions' })
  async end(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<void> {
    await this.sessions.end(caller, id);
  }
}

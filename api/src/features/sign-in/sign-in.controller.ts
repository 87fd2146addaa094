import { Body, Controller, Get, Header, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignInOptions } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { callerOf, CurrentCaller, type Caller } from '#core/access/caller';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { LinkDto } from '#rooms/links';
import { AdmissionService } from '#rooms/admission';
import { SessionsService } from '#rooms/sessions';
import { ChangePasswordDto, SignInDto } from './dto/sign-in.dto';
import { OwnPassword } from './own-password.service';
import { SignInLinks } from './sign-in-links.service';
import { SignInService } from './sign-in.service';
import { letIn, visitorOf, type Entered } from './visitor';

/** Coming in with an address and a password. */
@ApiTags('session')
@Controller('api')
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly links: SignInLinks,
    private readonly sessions: SessionsService,
    private readonly password: OwnPassword,
    private readonly admission: AdmissionService,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  @Get('session/options')
  @Access('everyone')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Les façons de se connecter' })
  async options(): Promise<SignInOptions> {
    const { localAccounts, oidc } = this.config;
    return {
      local: localAccounts,
      openid: oidc && { profile: oidc.profile },
      requests: localAccounts,
      contact: await this.admission.contact(),
    };
  }

  @Post('session')
  @HttpCode(204)
  @Access('everyone')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Se connecter' })
  async signIn(
    @Body() { email, password }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.enter(request, reply, await this.signIns.signIn(email, password, visitorOf(request, this.config)));
  }

  @Post('links/sign-in')
  @HttpCode(204)
  @Access('everyone')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Se connecter par le lien reçu' })
  async signInByLink(
    @Body() { token }: LinkDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.enter(request, reply, await this.links.use(token, visitorOf(request, this.config)));
  }

  @Put('me/password')
  @HttpCode(204)
  @Access('agents')
  @ApiOperation({ summary: 'Changer de mot de passe' })
  async changePassword(@CurrentCaller() caller: Caller, @Body() { current, next }: ChangePasswordDto): Promise<void> {
    await this.password.change(caller, current, next);
  }

  /** A sign-in never goes on with the session that was there before it. */
  private async enter(request: FastifyRequest, reply: FastifyReply, entered: Entered): Promise<void> {
    const former = callerOf(request);
    if (former) await this.sessions.end(former, former.sessionId);
    letIn(reply, entered, this.config);
  }
}

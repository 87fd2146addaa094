import { Body, Controller, Header, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessProven } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { LinkWithPasswordDto } from '#rooms/links';
import { letIn, visitorOf, type Visitor } from '#rooms/sign-in';
import { AccessRequestsService } from './access-requests.service';
import { AccessRequestDto, EmailDto, ProveAccessDto } from './dto/joining.dto';
import { ForgottenPasswordService } from './forgotten-password.service';
import { InvitationsService } from './invitations.service';

/** The ways in for whoever has no session: an invitation, a request, a forgotten password. */
@ApiTags('accès')
@Access('everyone')
@Controller('api')
export class JoiningController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly requests: AccessRequestsService,
    private readonly forgotten: ForgottenPasswordService,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  @Post('access-requests')
  @HttpCode(202)
  @ApiOperation({ summary: 'Demander un accès' })
  askAccess(@Body() form: AccessRequestDto, @Req() request: FastifyRequest): Promise<void> {
    return this.requests.ask(form, request.ip);
  }

  @Post('passwords/forgotten')
  @HttpCode(202)
  @ApiOperation({ summary: 'Demander un nouveau mot de passe' })
  forgetPassword(@Body() { email }: EmailDto, @Req() request: FastifyRequest): Promise<void> {
    return this.forgotten.ask(email, request.ip);
  }

  @Post('links/invitation')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Accepter une invitation' })
  async accept(
    @Body() { token, password }: LinkWithPasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    letIn(reply, await this.invitations.accept(token, password, this.visitor(request)), this.config);
  }

  @Post('links/access')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Confirmer l’adresse d’une demande d’accès' })
  async prove(
    @Body() { token, password }: ProveAccessDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessProven> {
    const { outcome, entered } = await this.requests.prove(token, password ?? null, this.visitor(request));
    if (entered !== null) letIn(reply, entered, this.config);
    return { outcome };
  }

  @Post('links/password')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Choisir un nouveau mot de passe' })
  async choosePassword(
    @Body() { token, password }: LinkWithPasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    letIn(reply, await this.forgotten.choose(token, password, this.visitor(request)), this.config);
  }

  private visitor(request: FastifyRequest): Visitor {
    return visitorOf(request, this.config);
  }
}

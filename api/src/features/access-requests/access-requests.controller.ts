import { Body, Controller, Header, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessProven } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { letIn, visitorOf } from '#rooms/sign-in';
import { AskingAccess } from './asking-access.service';
import { AccessRequestDto, ProveAccessDto } from './dto/access-request.dto';
import { ProvingAccess } from './proving-access.service';

/** Asking for an account, for somebody who has none. */
@ApiTags('accès')
@Access('everyone')
@Controller('api')
export class AccessRequestsController {
  constructor(
    private readonly asking: AskingAccess,
    private readonly proving: ProvingAccess,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  @Post('access-requests')
  @Access('visitors')
  @HttpCode(202)
  @ApiOperation({ summary: 'Demander un accès' })
  ask(@Body() form: AccessRequestDto, @Req() request: FastifyRequest): Promise<void> {
    return this.asking.ask(form, request.ip);
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
    const { outcome, entered } = await this.proving.prove(token, password ?? null, visitorOf(request, this.config));
    if (entered !== null) letIn(reply, entered, this.config);
    return { outcome };
  }
}

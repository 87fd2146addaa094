import { Body, Controller, Header, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '#core/access/access.decorator';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { LinkWithPasswordDto } from '#rooms/links';
import { EmailDto } from './dto/email.dto';
import { ForgottenPassword } from './forgotten-password.service';
import { letIn, visitorOf } from './visitor';

/** A new password by a mail. */
@ApiTags('accès')
@Access('everyone')
@Controller('api')
export class ForgottenPasswordController {
  constructor(
    private readonly forgotten: ForgottenPassword,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  @Post('passwords/forgotten')
  @HttpCode(202)
  @ApiOperation({ summary: 'Demander un nouveau mot de passe' })
  ask(@Body() { email }: EmailDto, @Req() request: FastifyRequest): Promise<void> {
    return this.forgotten.ask(email, request.ip);
  }

  @Post('links/password')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Choisir un nouveau mot de passe' })
  async choose(
    @Body() { token, password }: LinkWithPasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    letIn(reply, await this.forgotten.choose(token, password, visitorOf(request, this.config)), this.config);
  }
}

import { Body, Controller, Header, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FirstAdministratorLink } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { LinkDto } from '#rooms/links';
import { letIn, visitorOf } from '#rooms/sign-in';
import { FirstAdministratorDto } from './dto/first-administrator.dto';
import { FirstAdministrator } from './first-administrator.service';

/** The first person comes in, by the link that a start printed. */
@ApiTags('installation')
@Access('everyone')
@Controller('api/first-administrator')
export class FirstAdministratorController {
  constructor(
    private readonly first: FirstAdministrator,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  @Post('look')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Jusqu’à quand le lien d’ouverture est valable' })
  async look(@Body() { token }: LinkDto): Promise<FirstAdministratorLink> {
    const { expiresAt } = await this.first.look(token);
    return { expiresAt: expiresAt.toISOString() };
  }

  @Post()
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Créer le compte de la première personne qui administre' })
  async open(
    @Body() form: FirstAdministratorDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    letIn(reply, await this.first.open(form, visitorOf(request, this.config)), this.config);
  }
}

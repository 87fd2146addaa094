import { Body, Controller, Get, Header, HttpCode, Inject, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Me, OrganisationChoices, PersonalData } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { clearSessionCookie } from '#core/access/session-cookie';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { ExpectedVersion } from '#core/http/if-match';
import { AccountsService } from '#rooms/accounts';
import { LinkDto } from '#rooms/links';
import { ClosureDto, MyCorrectionDto, OrganisationSearchDto } from './dto/my-account.dto';
import { MyAccountService } from './my-account.service';
import { PersonalDataExport } from './personal-data-export.service';
import { Unsubscribing } from './unsubscribing.service';

/** My account: what is held about me, and what I may ask of it. */
@ApiTags('mon compte')
@Access('agents')
@Controller('api')
export class MyAccountController {
  constructor(
    private readonly account: MyAccountService,
    private readonly accounts: AccountsService,
    private readonly personalData: PersonalDataExport,
    private readonly unsubscribing: Unsubscribing,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  @Get('me')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Qui je suis' })
  me(@CurrentCaller() caller: Caller): Promise<Me> {
    return this.account.me(caller);
  }

  @Patch('me')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Corriger ce qui est dit de moi' })
  correct(
    @CurrentCaller() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() correction: MyCorrectionDto,
  ): Promise<Me> {
    const { name, service, organisationId, notifications } = correction;
    return this.account.correct(caller, version, {
      name,
      service,
      organisationId: organisationId ?? null,
      notifications,
    });
  }

  @Put('me/charter')
  @HttpCode(204)
  @ApiOperation({ summary: 'Accepter la charte des contributeurs' })
  acceptCharter(@CurrentCaller() caller: Caller): Promise<void> {
    return this.account.acceptCharter(caller);
  }

  @Put('me/welcome')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ne plus m’accueillir comme une personne nouvelle' })
  welcome(@CurrentCaller() caller: Caller): Promise<void> {
    return this.account.welcome(caller);
  }

  @Get('me/data')
  @Header('cache-control', 'no-store')
  @Header('content-disposition', 'attachment; filename="mes-donnees-recueil.json"')
  @ApiOperation({ summary: 'Tout ce qui est conservé à mon sujet' })
  data(@CurrentCaller() caller: Caller): Promise<PersonalData> {
    return this.personalData.export(caller);
  }

  @Post('me/closure')
  @HttpCode(204)
  @ApiOperation({ summary: 'Fermer mon compte' })
  async close(
    @CurrentCaller() caller: Caller,
    @Body() { confirmation }: ClosureDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.account.close(caller, confirmation);
    clearSessionCookie(reply, this.config);
  }

  @Get('organisations')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ summary: 'Des organisations, pour choisir la sienne' })
  async organisations(@Query() { q }: OrganisationSearchDto): Promise<OrganisationChoices> {
    return { organisations: await this.accounts.organisationsLike(q ?? '') };
  }

  @Post('links/unsubscribe')
  @HttpCode(204)
  @Access('everyone')
  @ApiOperation({ summary: 'Recevoir le moins de messages possible' })
  unsubscribe(@Body() { token }: LinkDto): Promise<void> {
    return this.unsubscribing.unsubscribe(token);
  }
}

import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IdentityView, OpenidStart } from '@recueil/contracts';
import { recordId } from '#core/http/record-id';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { readBrowserCookie, setBrowserCookie } from '#core/access/session-cookie';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { LinkIdentityDto } from './dto/begin-openid.dto';
import { MyIdentities } from './my-identities.service';
import { OpenidDeparture } from './openid-departure.service';

/** The identities that lead to one's own account. */
@ApiTags('mon compte')
@Access('agents')
@Controller('api/me/identities')
export class IdentitiesController {
  constructor(
    private readonly identities: MyIdentities,
    private readonly departure: OpenidDeparture,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Mes identités rattachées' })
  async list(@CurrentCaller() caller: Caller): Promise<{ identities: IdentityView[] }> {
    return { identities: await this.identities.list(caller) };
  }

  @Post('openid')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Rattacher une identité' })
  async begin(
    @CurrentCaller() caller: Caller,
    @Body() { returnPath }: LinkIdentityDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenidStart> {
    const { url, browser } = await this.departure.begin({
      returnPath,
      secondFactor: false,
      linkingAccountId: caller.actor.id,
      openingHash: null,
      browser: readBrowserCookie(request, this.config),
      address: request.ip,
    });
    setBrowserCookie(reply, browser.value, browser.seconds, this.config);
    return { url };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Détacher une identité' })
  async remove(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<void> {
    await this.identities.remove(caller, id);
  }
}

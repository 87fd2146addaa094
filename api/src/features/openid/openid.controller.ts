import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  HttpStatus,
  Inject,
  Post,
  Redirect,
  Req,
  Res,
  type HttpRedirectResponse,
} from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pagePaths, type OpenidStart } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { callerOf } from '#core/access/caller';
import { clearBrowserCookie, readBrowserCookie, setBrowserCookie, setSessionCookie } from '#core/access/session-cookie';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { FirstAdministrator } from '#rooms/first-administrator';
import { deviceName } from '#rooms/sessions';
import { BeginOpenidDto } from './dto/begin-openid.dto';
import { OpenidDeparture } from './openid-departure.service';
import { OpenidReturn } from './openid-return.service';
import { pendingLifetime } from './pending-identities.service';

/** Coming in through the provider. */
@ApiTags('session')
@Controller('api/session/openid')
export class OpenidController {
  constructor(
    private readonly departure: OpenidDeparture,
    private readonly comingBack: OpenidReturn,
    private readonly firstAdministrator: FirstAdministrator,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  @Post()
  @HttpCode(200)
  @Access('everyone')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Se connecter par le fournisseur d’identité' })
  async begin(
    @Body() { returnPath, secondFactor = false, opening }: BeginOpenidDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenidStart> {
    const { url, browser } = await this.departure.begin({
      returnPath,
      secondFactor,
      linkingAccountId: null,
      openingHash: opening === undefined ? null : (await this.firstAdministrator.look(opening)).hash,
      browser: readBrowserCookie(request, this.config),
      address: request.ip,
    });
    setBrowserCookie(reply, browser.value, browser.seconds, this.config);
    return { url };
  }

  /** The address of this page holds a code: it is told to nobody, the pages that follow included. */
  @Get('callback')
  @Access('everyone')
  @Redirect()
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  @ApiExcludeEndpoint()
  async comeBack(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HttpRedirectResponse> {
    const browser = readBrowserCookie(request, this.config);
    const outcome = await this.comingBack.finish({
      parameters: new URLSearchParams(request.url.split('?').slice(1).join('?')),
      browser,
      caller: callerOf(request),
      device: deviceName(request.headers['user-agent']),
    });
    if (outcome.kind === 'refused') {
      if (outcome.code === 'address-taken' && browser) setBrowserCookie(reply, browser, pendingLifetime, this.config);
      return { url: refusalPage(outcome), statusCode: HttpStatus.SEE_OTHER };
    }
    clearBrowserCookie(reply, this.config);
    if (outcome.kind === 'signed-in') setSessionCookie(reply, outcome.token, this.config);
    return { url: outcome.returnPath, statusCode: HttpStatus.SEE_OTHER };
  }
}

/** The page that says why not; trying again there leads on to where the person was going. */
function refusalPage({ code, returnPath }: { code: string; returnPath: string | null }): string {
  const query = new URLSearchParams({ erreur: code });
  if (returnPath !== null && returnPath !== '/') query.set('retour', returnPath);
  return `${pagePaths.signIn}?${query.toString()}`;
}

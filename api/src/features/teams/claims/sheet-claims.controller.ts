import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ClaimView } from '@recueil/contracts';
import { recordId } from '#core/http/record-id';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { ClaimDto } from './dto/claim.dto';
import { SheetClaimsService } from './sheet-claims.service';

/** « C’est ma fiche ». */
@ApiTags('fiches')
@Access('agents')
@Controller('api')
export class SheetClaimsController {
  constructor(private readonly claims: SheetClaimsService) {}

  @Post('sheets/:slug/claims')
  @ApiOperation({ summary: 'Dire qu’une fiche est la sienne' })
  claim(
    @CurrentCaller() caller: Caller,
    @Param('slug') slug: string,
    @Body() { reason }: ClaimDto,
  ): Promise<ClaimView> {
    return this.claims.claim(caller, slug, reason);
  }

  @Get('claims')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Mes demandes, et celles que je peux trancher' })
  async list(@CurrentCaller() caller: Caller): Promise<{ claims: ClaimView[] }> {
    return { claims: await this.claims.list(caller) };
  }

  @Post('claims/:id/confirm')
  @HttpCode(204)
  @ApiOperation({ summary: 'Confirmer qu’une fiche est à quelqu’un' })
  confirm(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<void> {
    return this.claims.decide(caller, id, 'confirm');
  }

  @Post('claims/:id/refuse')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ne pas confirmer' })
  refuse(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<void> {
    return this.claims.decide(caller, id, 'refuse');
  }
}

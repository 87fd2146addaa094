import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PassagePlaces, SheetActionResult, SheetActions as SheetActionsView } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { Carries } from '#core/http/body-bounds';
import { PassageSearchDto } from './dto/passage-search.dto';
import { SheetActionDto } from './dto/sheet-action.dto';
import { SheetActions } from './sheet-actions.service';
import { SheetOffers } from './sheet-offers.service';

/** What is done with a sheet once it was online. */
@ApiTags('fiches')
@Access('agents')
@Controller('api/sheets')
export class SheetActionsController {
  constructor(
    private readonly actions: SheetActions,
    private readonly offers: SheetOffers,
  ) {}

  @Get(':slug/actions')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Ce que je peux faire d’une fiche en ligne ou archivée' })
  offered(@CurrentCaller() caller: Caller, @Param('slug') slug: string): Promise<SheetActionsView> {
    return this.offers.offered(caller, slug);
  }

  @Post(':slug/actions')
  @Carries('text')
  @HttpCode(200)
  @ApiOperation({ summary: 'Réviser, corriger, archiver, remettre en ligne' })
  perform(
    @CurrentCaller() caller: Caller,
    @Param('slug') slug: string,
    @Body() request: SheetActionDto,
  ): Promise<SheetActionResult> {
    return this.actions.perform(caller, slug, request);
  }

  @Post(':slug/passages')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Où se trouve un passage dans tout ce qui est gardé d’une fiche, avant de l’effacer' })
  passages(
    @CurrentCaller() caller: Caller,
    @Param('slug') slug: string,
    @Body() { passage }: PassageSearchDto,
  ): Promise<PassagePlaces> {
    return this.offers.passages(caller, slug, passage);
  }
}

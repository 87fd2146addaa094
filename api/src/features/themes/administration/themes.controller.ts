import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ThemeList, ThemeView } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { Carries } from '#core/http/body-bounds';
import { ExpectedVersion } from '#core/http/if-match';
import { MergeDto } from '#core/validation/merge.dto';
import { recordId } from '#core/http/record-id';
import { NewThemeDto, ThemeChangeDto, ThemeOrderDto } from './dto/theme.dto';
import { ReadyThemes } from './ready-themes.service';
import { ThemeMergeService } from './theme-merge.service';
import { ThemesAdministrationService } from './themes-administration.service';

/** The taxonomy: themes and their sub-themes. */
@ApiTags('administration')
@Access('administrators')
@Controller('api/administration/themes')
export class ThemesController {
  constructor(
    private readonly themes: ThemesAdministrationService,
    private readonly merges: ThemeMergeService,
    private readonly ready: ReadyThemes,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Tous les thèmes, avec leur comité' })
  async list(@CurrentCaller() caller: Caller): Promise<ThemeList> {
    return { themes: await this.themes.list(caller.actor) };
  }

  @Post()
  @ApiOperation({ summary: 'Créer un thème ou un sous-thème' })
  create(@CurrentCaller() caller: Caller, @Body() form: NewThemeDto): Promise<ThemeView> {
    return this.themes.create(caller.actor, form);
  }

  @Post('ready-made')
  @ApiOperation({ summary: 'Poser un jeu de thèmes tout prêt, là où il n’y en a aucun' })
  async putReady(@CurrentCaller() caller: Caller): Promise<ThemeList> {
    return { themes: await this.ready.put(caller.actor) };
  }

  @Put('order')
  @Carries('list')
  @ApiOperation({ summary: 'Changer l’ordre des thèmes' })
  async reorder(@CurrentCaller() caller: Caller, @Body() form: ThemeOrderDto): Promise<ThemeList> {
    return { themes: await this.themes.reorder(caller.actor, form) };
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Renommer ou déplacer un thème' })
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
    @Body() form: ThemeChangeDto,
  ): Promise<ThemeView> {
    return this.themes.change(caller.actor, { id, version }, form);
  }

  @Post(':id/merge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Fusionner un thème avec un autre, qui reste' })
  merge(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
    @Body() { intoId }: MergeDto,
  ): Promise<ThemeView> {
    return this.merges.merge(caller.actor, { id, version }, intoId);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Supprimer un thème qui n’a ni fiche ni sous-thème' })
  async delete(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    await this.themes.delete(caller.actor, { id, version });
  }
}

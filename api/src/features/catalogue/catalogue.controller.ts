import { Controller, Get, Header, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  apiRoutes,
  type HomePage,
  type PublishedSheet,
  type SheetSearchResult,
  type SimilarSheets,
  type ThemeTree,
} from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { CatalogueSearchService } from './catalogue-search.service';
import { CatalogueService } from './catalogue.service';
import { SearchSheetsDto } from './dto/search-sheets.dto';

/** What readers ask of the catalogue. */
@ApiTags('catalogue')
@Access('readers')
@Controller('api')
export class CatalogueController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly search: CatalogueSearchService,
  ) {}

  @Get('home')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'La page d’accueil' })
  home(): Promise<HomePage> {
    return this.catalogue.home();
  }

  @Get('themes')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Les thèmes, leurs sous-thèmes et leurs nombres de fiches' })
  themes(): Promise<ThemeTree> {
    return this.catalogue.themes();
  }

  @Get('sheets')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Chercher des fiches' })
  find(@Query() query: SearchSheetsDto): Promise<SheetSearchResult> {
    return this.search.find(query);
  }

  @Get('sheets/:slug')
  @ApiOperation({ summary: 'Une fiche publiée' })
  async sheet(
    @Param('slug') slug: string,
    @Headers('if-none-match') known: string | undefined,
    @CurrentCaller() caller: Caller | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublishedSheet | string | undefined> {
    const found = await this.catalogue.at(slug);
    // What only signed-in readers see is kept nowhere.
    void reply.header('cache-control', caller ? 'private, no-store' : 'no-cache');
    if (found.kind === 'moved') {
      void reply.status(301).header('location', apiRoutes.sheet(found.slug));
      return undefined;
    }
    if (caller) return this.catalogue.withContacts(found.sheet);
    void reply.header('etag', found.etag);
    if (known === found.etag) {
      void reply.status(304);
      return undefined;
    }
    void reply.type('application/json; charset=utf-8');
    return found.json;
  }

  @Get('sheets/:slug/similar')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Les fiches voisines d’une fiche' })
  similar(@Param('slug') slug: string): Promise<SimilarSheets> {
    return this.catalogue.similar(slug);
  }
}

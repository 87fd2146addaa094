import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pagePaths, sheetPath } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CatalogueOpening } from '#core/access/catalogue-opening';
import { callerOf } from '#core/access/caller';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { notFound, ProblemError } from '#core/errors/problem';
import { CatalogueService } from '#rooms/catalogue';
import { INDEX_PAGE, indexPage } from './index-page';
import { mendedAddress } from './mended-address';

/** A page about one record carries its identifier: who may see it is for what the page asks to say. */
const paths = Object.values(pagePaths)
  .filter((path) => path !== pagePaths.sheet)
  .map((path) => path.replace(':id', '[0-9a-f-]{36}'));
const page = new RegExp(`^(?:${paths.join('|')})$`);

function isPage(path: string): boolean {
  return page.test(path);
}

/** Says nothing of whether there is such a sheet. */
function isSheetAddress(path: string): boolean {
  return /^\/fiches\/[a-z0-9-]+$/.test(path);
}

/**
 * The web's pages. All are the same document; the status tells robots and scripts what the page tells people. Where only
 * agents read, and before the catalogue is open, it tells whoever has not signed in nothing of what there is.
 */
@ApiExcludeController()
@Access('everyone')
@Controller()
export class PagesController {
  constructor(
    @Inject(INDEX_PAGE) private readonly built: string | null,
    private readonly catalogue: CatalogueService,
    private readonly opening: CatalogueOpening,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** A former address redirects, an archived sheet is 410, an unknown one 404. */
  @Get('fiches/:slug')
  async sheet(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.isMended(request, reply)) return;
    if (!(await this.mayRead(request))) {
      this.send(reply, 200);
      return;
    }
    try {
      const found = await this.catalogue.at(slug);
      if (found.kind === 'moved') {
        void reply
          .status(301)
          .headers({ 'cache-control': 'no-cache', location: sheetPath(found.slug) })
          .send();
      } else this.send(reply, 200);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status >= 500) throw error;
      this.send(reply, error.status);
    }
  }

  /** The catalogue at a theme's former address leads to the present one. */
  @Get('catalogue')
  async catalogueOf(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const search = new URLSearchParams(request.url.split('?')[1]);
    const theme = search.get('theme');
    const current = theme !== null && (await this.mayRead(request)) ? await this.catalogue.currentTheme(theme) : null;
    if (current === null) {
      this.send(reply, 200);
      return;
    }
    search.set('theme', current);
    const location = `${pagePaths.catalogue}?${search.toString()}`;
    void reply.status(301).headers({ 'cache-control': 'no-cache', location }).send();
  }

  @Get('*')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (path.startsWith('/api/') || path === '/api') throw notFound();
    if (isPage(path)) this.send(reply, 200);
    else if (!this.isMended(request, reply)) this.send(reply, 404);
  }

  /** Where a mail program changed the address of a page: leads to the page, by an address that nobody keeps. */
  private isMended(request: FastifyRequest, reply: FastifyReply): boolean {
    const mended = mendedAddress(request.url);
    if (mended === null || !(isPage(mended.path) || isSheetAddress(mended.path))) return false;
    void reply.status(302).headers({ 'cache-control': 'no-store', location: mended.address }).send();
    return true;
  }

  private async mayRead(request: FastifyRequest): Promise<boolean> {
    if (callerOf(request) !== null) return true;
    return this.config.catalogueAccess === 'open' && (await this.opening.isOpen());
  }

  private send(reply: FastifyReply, status: number): void {
    if (this.built === null) throw notFound();
    const { html, policy } = indexPage(this.built);
    void reply
      .status(status)
      .headers({ 'cache-control': 'no-cache', 'content-security-policy': policy })
      .type('text/html; charset=utf-8')
      .send(html);
  }
}

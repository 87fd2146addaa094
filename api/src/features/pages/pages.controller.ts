import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pagePaths, sheetPath } from '@recueil/contracts';
import { Access } from '../../core/access/access.decorator';
import { notFound, ProblemError } from '../../core/errors/problem';
import { CatalogueService } from '../catalogue/catalogue.service';
import { INDEX_PAGE, indexPage } from './index-page';

/** A page about one record carries its identifier: who may see it is for what the page asks to say. */
const pages = Object.values(pagePaths)
  .filter((path) => path !== pagePaths.sheet)
  .map((path) => new RegExp(`^${path.replace(':id', '[0-9a-f-]{36}')}$`));

function isPage(path: string): boolean {
  return pages.some((page) => page.test(path));
}

/** The web's pages. All are the same document; the status tells robots and scripts what the page tells people. */
@ApiExcludeController()
@Access('everyone')
@Controller()
export class PagesController {
  constructor(
    @Inject(INDEX_PAGE) private readonly built: string | null,
    private readonly catalogue: CatalogueService,
  ) {}

  /** A former address redirects, an archived sheet is 410, an unknown one 404. */
  @Get('fiches/:slug')
  async sheet(@Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
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
    const current = theme === null ? null : await this.catalogue.currentTheme(theme);
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
    this.send(reply, isPage(path) ? 200 : 404);
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

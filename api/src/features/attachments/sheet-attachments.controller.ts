import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { apiRoutes, type ImageWidth } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CatalogueService } from '#rooms/catalogue';
import { AttachmentsService } from './attachments.service';
import { handOut } from './hand-out';
import { requestedWidth, widthQuery } from './image-width';
import { requireSha256 } from './sha256';

/** Files of published sheets, for whoever may read them. */
@ApiTags('catalogue')
@Access('readers')
@Controller('api/sheets/:slug/attachments')
export class SheetAttachmentsController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly attachments: AttachmentsService,
  ) {}

  @Get(':sha256')
  @ApiOperation({ summary: 'Un fichier joint à une fiche publiée' })
  @ApiQuery(widthQuery)
  async read(
    @Param('slug') slug: string,
    @Param('sha256', requireSha256) sha256: string,
    @Query('width', requestedWidth) width: ImageWidth | null,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.catalogue.at(slug);
    void reply.header('cache-control', 'no-cache');
    if (found.kind === 'moved') {
      const location = apiRoutes.sheetAttachment(found.slug, sha256, width);
      await reply.status(301).header('location', location).send();
      return;
    }
    const file = await this.attachments.inPublished(slug, sha256);
    const etag = width === null ? `"${sha256}"` : `"${sha256}-${String(width)}"`;
    void reply.header('etag', etag);
    if (known === etag) {
      await reply.status(304).send();
      return;
    }
    await handOut(reply, await this.attachments.opened(file, width), file.name);
  }
}

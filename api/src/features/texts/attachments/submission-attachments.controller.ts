import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ImageWidth, StoredAttachment } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { UnitOfWork } from '#core/database/unit-of-work';
import { recordId } from '#core/http/record-id';
import {
  AttachmentAccess,
  AttachmentsService,
  handOut,
  requestedWidth,
  widthQuery,
  dismiss,
  sentFile,
  requireSha256,
} from '#rooms/attachments';

/** Looking through files costs time: nobody joins that many. */
const limit: Limit = { name: 'attachment', most: 60, window: 900 };

const tooMany = (wait: string): string => `Trop de fichiers envoyés en peu de temps. Réessayez dans ${wait}.`;

/** Files joined to a submission. */
@ApiTags('fiches en cours')
@Access('agents')
@Controller('api/submissions/:id/attachments')
export class SubmissionAttachmentsController {
  constructor(
    private readonly attachments: AttachmentsService,
    private readonly access: AttachmentAccess,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Joindre un fichier',
    description: 'Un seul fichier, dans un formulaire (multipart/form-data), de 20 Mo au plus.',
  })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Req() request: FastifyRequest,
  ): Promise<StoredAttachment> {
    const { sheetId } = await this.access.mayWrite(caller, id);
    await this.attempts.count(limit, caller.actor.id, tooMany);
    try {
      const { file, filename } = await sentFile(request);
      const prepared = await this.attachments.prepare(file, filename);
      return await this.work.run((manager) =>
        this.attachments.keep(manager, { sheetId, accountId: caller.actor.id }, prepared),
      );
    } finally {
      dismiss(request);
    }
  }

  @Get(':sha256')
  @ApiOperation({ summary: 'Un fichier joint à une fiche en cours' })
  @ApiQuery(widthQuery)
  async read(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Param('sha256', requireSha256) sha256: string,
    @Query('width', requestedWidth) width: ImageWidth | null,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name } = await this.access.mayRead(caller, id, sha256);
    const file = await this.attachments.open(sha256, width);
    void reply.header('cache-control', 'private, no-store');
    await handOut(reply, file, name);
  }
}

import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FailingMails } from '@recueil/contracts';
import { Access } from '../../core/access/access.decorator';
import { UnitOfWork } from '../../core/database/unit-of-work';
import { notFound } from '../../core/errors/problem';
import { recordId } from '../../core/http/record-id';
import { JobQueue } from '../../core/jobs/job-queue';
import { MailRepository } from './mail.repository';

/** Messages that did not reach anybody: what they say is nobody's but their recipient's. */
@ApiTags('administration')
@Access('administrators')
@Controller('api/administration/mails')
export class FailingMailsController {
  constructor(
    private readonly mails: MailRepository,
    private readonly jobs: JobQueue,
    private readonly work: UnitOfWork,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Les messages qui n’ont pas pu partir' })
  async list(): Promise<FailingMails> {
    const mails = await this.mails.failing();
    return {
      mails: mails.map(({ id, recipient, createdAt, failures, lastFailure, refusedAt }) => ({
        id,
        recipient,
        createdAt: createdAt.toISOString(),
        failures,
        lastFailure,
        refused: refusedAt !== null,
      })),
    };
  }

  @Post(':id/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Envoyer de nouveau un message' })
  async retry(@Param('id', recordId) id: string): Promise<void> {
    await this.work.run(async (manager) => {
      if (!(await this.mails.tryAgain(manager, id))) throw notFound();
      await this.jobs.add(manager, 'send-mail', { mailId: id }, `mail:${id}`);
    });
  }
}

import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FailingMails as FailingMailsView } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { recordId } from '#core/http/record-id';
import { FailingMails } from './failing-mails.service';

/** Messages that could not be sent. */
@ApiTags('administration')
@Access('administrators')
@Controller('api/administration/mails')
export class FailingMailsController {
  constructor(private readonly mails: FailingMails) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Les messages qui n’ont pas pu partir' })
  list(): Promise<FailingMailsView> {
    return this.mails.list();
  }

  @Post(':id/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Envoyer de nouveau un message' })
  retry(@Param('id', recordId) id: string): Promise<void> {
    return this.mails.retry(id);
  }
}

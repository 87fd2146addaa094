import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '#core/access/access.decorator';
import { UnitOfWork } from '#core/database/unit-of-work';
import { LinkDto } from '#rooms/links';
import { ContactNotices } from './contact-notices.service';
import { ContactWithdrawal } from './contact-withdrawal.service';
import { TeamMessageDto, TellContactsDto } from './dto/team-message.dto';
import { TeamMessages } from './team-messages.service';

/** Writing to a sheet's contacts, and what they may ask. */
@ApiTags('contacts')
@Controller('api')
export class ContactsController {
  constructor(
    private readonly messages: TeamMessages,
    private readonly withdrawal: ContactWithdrawal,
    private readonly notices: ContactNotices,
    private readonly work: UnitOfWork,
  ) {}

  @Post('sheets/:slug/messages')
  @HttpCode(202)
  @Access('readers')
  @ApiOperation({ summary: 'Écrire à l’équipe d’une fiche' })
  write(@Param('slug') slug: string, @Body() message: TeamMessageDto, @Req() request: FastifyRequest): Promise<void> {
    return this.messages.send(slug, message, request.ip);
  }

  @Post('links/contact-withdrawal')
  @HttpCode(204)
  @Access('everyone')
  @ApiOperation({ summary: 'Retirer ses coordonnées d’une fiche' })
  withdraw(@Body() { token }: LinkDto): Promise<void> {
    return this.withdrawal.withdraw(token);
  }

  @Post('administration/contact-notices')
  @HttpCode(200)
  @Access('administrators')
  @ApiOperation({ summary: 'Prévenir les contacts d’un recueil importé' })
  async tell(@Body() { collection }: TellContactsDto): Promise<{ told: number }> {
    return { told: await this.work.run((manager) => this.notices.tell(manager, { collection })) };
  }
}

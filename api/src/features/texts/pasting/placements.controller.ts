import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Placement } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { callerOf } from '#core/access/caller';
import { Carries } from '#core/http/body-bounds';
import { PlacementDto } from './dto/placement.dto';
import { PlacementsService } from './placements.service';

/** A sheet is begun without an account: its text is sorted for whoever asks, and kept nowhere. */
@ApiTags('proposer')
@Controller('api/placements')
export class PlacementsController {
  constructor(private readonly placements: PlacementsService) {}

  @Post()
  @Carries('paste')
  @HttpCode(200)
  @Access('visitors')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Ranger un texte collé dans les parties d’une fiche' })
  place(@Body() { text }: PlacementDto, @Req() request: FastifyRequest): Promise<Placement> {
    return this.placements.place(text, callerOf(request)?.actor.id ?? request.ip);
  }
}

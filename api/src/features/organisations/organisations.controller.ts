import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OrganisationList, OrganisationView } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { ExpectedVersion } from '#core/http/if-match';
import { MergeDto } from '#core/validation/merge.dto';
import { recordId } from '#core/http/record-id';
import { OrganisationDto } from './dto/organisation.dto';
import { OrganisationsService } from './organisations.service';

/** The organisations that practices and people come from. */
@ApiTags('administration')
@Access('administrators')
@Controller('api/administration/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Tous les organismes' })
  async list(@CurrentCaller() caller: Caller): Promise<OrganisationList> {
    return { organisations: await this.organisations.list(caller.actor) };
  }

  @Post()
  @ApiOperation({ summary: 'Créer un organisme' })
  create(@CurrentCaller() caller: Caller, @Body() form: OrganisationDto): Promise<OrganisationView> {
    return this.organisations.create(caller.actor, form);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Corriger le nom ou le type d’un organisme' })
  correct(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
    @Body() form: OrganisationDto,
  ): Promise<OrganisationView> {
    return this.organisations.correct(caller.actor, id, version, form);
  }

  @Post(':id/merge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Fusionner un organisme avec un autre, qui reste' })
  merge(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
    @Body() { intoId }: MergeDto,
  ): Promise<OrganisationView> {
    return this.organisations.merge(caller.actor, { id, version }, intoId);
  }
}

import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommitteeList, CommitteeView } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { Carries } from '#core/http/body-bounds';
import { ExpectedVersion } from '#core/http/if-match';
import { recordId } from '#core/http/record-id';
import { CommitteesService } from './committees.service';
import { CommitteeChangeDto, MeetingsDto, NewCommitteeDto } from './dto/committee.dto';

/** Committees: administrators make and change them; their members and secretaries see theirs. */
@ApiTags('administration')
@Controller('api/administration/committees')
export class CommitteesController {
  constructor(private readonly committees: CommitteesService) {}

  @Get()
  @Access('agents')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Les comités que je peux voir' })
  async list(@CurrentCaller() caller: Caller): Promise<CommitteeList> {
    return { committees: await this.committees.list(caller.actor) };
  }

  @Post()
  @Carries('list')
  @Access('administrators')
  @ApiOperation({ summary: 'Créer un comité' })
  create(@CurrentCaller() caller: Caller, @Body() form: NewCommitteeDto): Promise<CommitteeView> {
    return this.committees.create(caller.actor, form);
  }

  @Patch(':id')
  @Carries('list')
  @Access('administrators')
  @ApiOperation({ summary: 'Modifier un comité' })
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
    @Body() form: CommitteeChangeDto,
  ): Promise<CommitteeView> {
    return this.committees.change(caller.actor, { id, version }, form);
  }

  @Put(':id/meetings')
  @Carries('list')
  @Access('agents')
  @ApiOperation({ summary: 'Fixer les dates de séance' })
  setMeetings(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
    @Body() form: MeetingsDto,
  ): Promise<CommitteeView> {
    return this.committees.change(caller.actor, { id, version }, form);
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('administrators')
  @ApiOperation({ summary: 'Supprimer un comité sans membre' })
  async delete(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    await this.committees.delete(caller.actor, { id, version });
  }
}

import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AbsenceList } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { recordId } from '#core/http/record-id';
import { AbsencesService } from './absences.service';
import { AbsenceDto } from './dto/absence.dto';

/** Other people's absences: for administrators, and for the secretariat of the person's committees. */
@ApiTags('administration')
@Access('agents')
@Controller('api/administration/people/:personId/absences')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Les absences d’une personne' })
  async list(@CurrentCaller() caller: Caller, @Param('personId', recordId) personId: string): Promise<AbsenceList> {
    return { absences: await this.absences.listOf(caller.actor, personId) };
  }

  @Post()
  @ApiOperation({ summary: 'Noter une absence, et qui agit en attendant' })
  async declare(
    @CurrentCaller() caller: Caller,
    @Param('personId', recordId) personId: string,
    @Body() form: AbsenceDto,
  ): Promise<AbsenceList> {
    return { absences: await this.absences.declareFor(caller.actor, personId, form) };
  }

  @Delete(':id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Retirer une absence' })
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('personId', recordId) personId: string,
    @Param('id', recordId) id: string,
  ): Promise<AbsenceList> {
    return { absences: await this.absences.removeFor(caller.actor, personId, id) };
  }
}

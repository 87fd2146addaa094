import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AbsenceList } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { recordId } from '#core/http/record-id';
import { AbsencesService } from './absences.service';
import { AbsenceDto } from './dto/absence.dto';

/** One's own absences from one's committees. */
@ApiTags('mon compte')
@Access('agents')
@Controller('api/me/absences')
export class MyAbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Mes absences' })
  async list(@CurrentCaller() caller: Caller): Promise<AbsenceList> {
    return { absences: await this.absences.mine(caller.actor) };
  }

  @Post()
  @ApiOperation({ summary: 'Déclarer mon absence, et qui agit en attendant' })
  async declare(@CurrentCaller() caller: Caller, @Body() form: AbsenceDto): Promise<AbsenceList> {
    return { absences: await this.absences.declareMine(caller.actor, form) };
  }

  @Delete(':id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Retirer une de mes absences' })
  async remove(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<AbsenceList> {
    return { absences: await this.absences.removeMine(caller.actor, id) };
  }
}

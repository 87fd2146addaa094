import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Consequences } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { Carries } from '#core/http/body-bounds';
import { ConsequencesService } from './consequences.service';
import { PlannedChangeDto } from './dto/planned-change.dto';

/** Changes nothing: a `POST` because what is asked does not fit an address. */
@ApiTags('administration')
@Access('agents')
@Controller('api/administration/consequences')
export class ConsequencesController {
  constructor(private readonly consequences: ConsequencesService) {}

  @Post()
  @Carries('list')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Peut-on conclure\u202f? Les fiches qu’un changement bloquerait' })
  of(@CurrentCaller() caller: Caller, @Body() planned: PlannedChangeDto): Promise<Consequences> {
    return this.consequences.of(caller.actor, planned);
  }
}

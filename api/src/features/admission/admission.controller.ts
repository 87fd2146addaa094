import { Body, Controller, Get, Header, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AdmissionView } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { Carries } from '#core/http/body-bounds';
import { ExpectedVersion } from '#core/http/if-match';
import { AdmissionService } from './admission.service';
import { AdmissionDto } from './dto/admission.dto';

/** The setting that says who is let in. */
@ApiTags('administration')
@Access('administrators')
@Controller('api/administration/admission')
export class AdmissionController {
  constructor(private readonly admission: AdmissionService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Qui entre par le fournisseur d’identité' })
  view(@CurrentCaller() caller: Caller): Promise<AdmissionView> {
    return this.admission.view(caller.actor);
  }

  @Put()
  @Carries('list')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Choisir qui entre par le fournisseur d’identité' })
  change(
    @CurrentCaller() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() form: AdmissionDto,
  ): Promise<AdmissionView> {
    return this.admission.change(caller.actor, version, form);
  }
}

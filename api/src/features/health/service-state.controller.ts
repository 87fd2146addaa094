import { Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ServiceState } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { ServiceStates } from './service-state.service';

/** What is well, what is not, and what to do about it. */
@ApiTags('administration')
@Access('administrators')
@Controller('api/administration/service')
export class ServiceStateController {
  constructor(private readonly states: ServiceStates) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'L’état du service' })
  state(): Promise<ServiceState> {
    return this.states.state();
  }

  @Post('retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Réessayer tout de suite ce qui a échoué' })
  retry(): Promise<void> {
    return this.states.retry();
  }
}

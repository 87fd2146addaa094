import { Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FirstStepsView } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { FirstSteps } from './first-steps.service';

/** What is to be done first, and the opening to the public. */
@ApiTags('administration')
@Access('administrators')
@Controller('api/administration/first-steps')
export class FirstStepsController {
  constructor(private readonly steps: FirstSteps) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Les premiers pas' })
  view(@CurrentCaller() caller: Caller): Promise<FirstStepsView> {
    return this.steps.view(caller.actor);
  }

  @Post('opening')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Ouvrir le catalogue au public' })
  open(@CurrentCaller() caller: Caller): Promise<FirstStepsView> {
    return this.steps.open(caller.actor);
  }

  @Post('trial-mail')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'M’envoyer un mail d’essai' })
  tryMail(@CurrentCaller() caller: Caller): Promise<FirstStepsView> {
    return this.steps.tryMail(caller.actor);
  }
}

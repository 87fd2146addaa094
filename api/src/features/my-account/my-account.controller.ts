import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Me } from '@recueil/contracts';
import { Access } from '../../core/access/access.decorator';
import { CurrentCaller, type Caller } from '../../core/access/caller';
import { MyAccountService } from './my-account.service';

/** My account. */
@ApiTags('mon compte')
@Access('agents')
@Controller('api/me')
export class MyAccountController {
  constructor(private readonly account: MyAccountService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Qui je suis' })
  me(@CurrentCaller() caller: Caller): Promise<Me> {
    return this.account.me(caller);
  }
}

import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Invited, WaitingRequests } from '@recueil/contracts';
import { can, type AccountFacts } from '@recueil/domain';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { UnitOfWork } from '#core/database/unit-of-work';
import { AccountsService } from '#rooms/accounts';
import { AccessDecisions } from '#rooms/access-requests';
import type { Inviter } from '#rooms/account-invitations';
import { recordId } from '#core/http/record-id';

/** What the policy is asked about: an account that somebody asked for, which is not there yet. */
const requested: AccountFacts = {
  ...{ record: 'account', accountId: '', state: 'requested' },
  ...{ isAdministrator: false, otherAdministrators: 0 },
};

/** Requests for access whose address is proven: an administrator decides. */
@ApiTags('administration')
@Access('administrators')
@Controller('api/administration/access-requests')
export class WaitingRequestsController {
  constructor(
    private readonly requests: AccessDecisions,
    private readonly accounts: AccountsService,
    private readonly work: UnitOfWork,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Les demandes d’accès qui attendent une décision' })
  async list(@CurrentCaller() { actor }: Caller): Promise<WaitingRequests> {
    requireAllowed(can(actor, 'list', { record: 'account', collection: true }));
    return { requests: await this.requests.waiting() };
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Accepter une demande d’accès' })
  async accept(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<Invited> {
    const by = await this.decider(caller);
    const { accountId, link } = await this.work.run((manager) => this.requests.accept(manager, id, by));
    return { id: accountId, link };
  }

  @Post(':id/refuse')
  @HttpCode(204)
  @ApiOperation({ summary: 'Refuser une demande d’accès' })
  async refuse(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<void> {
    const by = await this.decider(caller);
    await this.work.run((manager) => this.requests.refuse(manager, id, by));
  }

  private async decider({ actor }: Caller): Promise<Inviter> {
    requireAllowed(can(actor, 'decide-request', requested));
    return { id: actor.id, name: (await this.accounts.find(actor.id))?.name ?? '' };
  }
}

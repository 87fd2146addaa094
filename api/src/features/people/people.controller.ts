import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Invited, PeopleImported, PeoplePage, PersonDetail } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { ProblemError } from '#core/errors/problem';
import { Carries } from '#core/http/body-bounds';
import { ExpectedVersion } from '#core/http/if-match';
import { recordId } from '#core/http/record-id';
import { PersonCorrectionDto, PersonInvitationDto, SearchPeopleDto } from './dto/person.dto';
import { RolesDto } from './dto/role.dto';
import { PeopleInvitations } from './people-invitations.service';
import { PeopleService } from './people.service';

/** The people who may come in, and what they may do. */
@ApiTags('administration')
@Access('administrators')
@Controller('api/administration/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly invitations: PeopleInvitations,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Chercher des personnes' })
  search(@CurrentCaller() caller: Caller, @Query() search: SearchPeopleDto): Promise<PeoplePage> {
    return this.people.search(caller.actor, search);
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Inviter une personne' })
  invite(@CurrentCaller() caller: Caller, @Body() form: PersonInvitationDto): Promise<Invited> {
    return this.invitations.invite(caller.actor, form);
  }

  @Post('import')
  @Carries('csv')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ summary: 'Inviter les personnes d’une liste (CSV)' })
  import(@CurrentCaller() caller: Caller, @Body() bytes: Buffer): Promise<PeopleImported> {
    if (!Buffer.isBuffer(bytes)) {
      throw new ProblemError('unsupported-media-type', 'Envoyez la liste au format CSV (text/csv).');
    }
    return this.invitations.import(caller.actor, bytes);
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Une personne' })
  find(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<PersonDetail> {
    return this.people.find(caller.actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Corriger le nom, le service ou l’organisme' })
  correct(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
    @Body() form: PersonCorrectionDto,
  ): Promise<PersonDetail> {
    return this.people.correct(caller.actor, { id, version }, form);
  }

  @Put(':id/roles')
  @Carries('list')
  @ApiOperation({ summary: 'Donner et retirer des rôles' })
  setRoles(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
    @Body() { roles }: RolesDto,
  ): Promise<PersonDetail> {
    return this.people.setRoles(caller.actor, { id, version }, roles);
  }

  @Post(':id/disable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Désactiver un compte' })
  disable(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
  ): Promise<PersonDetail> {
    return this.people.disable(caller.actor, { id, version });
  }

  @Post(':id/enable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Réactiver un compte' })
  enable(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
  ): Promise<PersonDetail> {
    return this.people.enable(caller.actor, { id, version });
  }

  @Post(':id/invite-again')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Renouveler une invitation' })
  inviteAgain(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<Invited> {
    return this.invitations.inviteAgain(caller.actor, id);
  }

  @Post(':id/sign-out')
  @HttpCode(204)
  @ApiOperation({ summary: 'Fermer les sessions d’une personne' })
  async signOut(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<void> {
    await this.people.signOut(caller.actor, id);
  }
}

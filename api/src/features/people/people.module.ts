import { Module } from '@nestjs/common';
import { AccountsModule } from '#rooms/accounts';
import { AccessRequestsModule } from '#rooms/access-requests';
import { AccountInvitationsModule } from '#rooms/account-invitations';
import { AbsencesModule } from './absences/absences.module';
import { OrganisationsModule } from '#rooms/organisations';
import { CsvBodies } from './csv-bodies';
import { PeopleInvitations } from './people-invitations.service';
import { PeopleController } from './people.controller';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';
import { PersonAccess } from './person-access.service';
import { RoleChanges } from './role-changes.service';
import { RoleGrantRepository } from './role-grant.repository';
import { WaitingRequestsController } from './waiting-requests.controller';

@Module({
  imports: [AbsencesModule, AccessRequestsModule, AccountInvitationsModule, AccountsModule, OrganisationsModule],
  controllers: [PeopleController, WaitingRequestsController],
  providers: [
    CsvBodies,
    PeopleInvitations,
    PeopleRepository,
    PeopleService,
    PersonAccess,
    RoleChanges,
    RoleGrantRepository,
  ],
  exports: [PeopleRepository, PersonAccess, RoleChanges],
})
export class PeopleModule {}

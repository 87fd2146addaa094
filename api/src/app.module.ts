import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from '#core/access/access.guard';
import type { RunningConfig } from '#core/config/running-config';
import { CoreModule } from '#core/core.module';
import { DatabaseModule } from '#core/database/database.module';
import { AccessRequestsModule } from '#rooms/access-requests';
import { AccountInvitationsModule } from '#rooms/account-invitations';
import { AccountsModule } from '#rooms/accounts';
import { AddressesModule } from '#rooms/addresses';
import { AdmissionModule } from '#rooms/admission';
import { AdoptionModule } from '#rooms/adoption';
import { AdministrationModule } from '#rooms/administration';
import { AttachmentsModule } from '#rooms/attachments';
import { BackupModule } from '#rooms/backup';
import { CatalogueModule } from '#rooms/catalogue';
import { ContactsModule } from '#rooms/contacts';
import { DeskModule } from '#rooms/desk';
import { DemonstrationModule } from '#rooms/demonstration';
import { EditorialModule } from '#rooms/editorial';
import { ErasuresModule } from '#rooms/erasures';
import { FirstAdministratorModule } from '#rooms/first-administrator';
import { FirstStepsModule } from '#rooms/first-steps';
import { HealthModule } from '#rooms/health';
import { ImportsModule } from '#rooms/imports';
import { MyAccountModule } from '#rooms/my-account';
import { NoticesModule } from '#rooms/notices';
import { OpenidModule } from '#rooms/openid';
import { OrganisationsModule } from '#rooms/organisations';
import { PagesModule } from '#rooms/pages';
import { AbsencesModule, CommitteesModule, PeopleModule } from '#rooms/people';
import { RetentionModule } from '#rooms/retention';
import { ScheduleModule } from '#rooms/schedule';
import { SearchModule } from '#rooms/search';
import { SessionsModule } from '#rooms/sessions';
import { SettingsModule } from '#rooms/settings';
import { SignInModule } from '#rooms/sign-in';
import { StillValidModule } from '#rooms/still-valid';
import { TeamsModule } from '#rooms/teams';
import { TextsModule } from '#rooms/texts';
import { ThemesAdministrationModule } from '#rooms/themes';

/** The whole application: the server, the worker and the commands are made of the same parts. */
@Module({})
export class AppModule {
  static with(config: RunningConfig, builtPage: string | null): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.with(config),
        DatabaseModule,
        AbsencesModule,
        AccessRequestsModule,
        AccountInvitationsModule,
        AccountsModule,
        AddressesModule,
        AdministrationModule,
        AdmissionModule,
        AdoptionModule,
        AttachmentsModule,
        BackupModule,
        CatalogueModule,
        CommitteesModule,
        ContactsModule,
        DemonstrationModule,
        DeskModule,
        EditorialModule,
        ErasuresModule,
        FirstAdministratorModule,
        FirstStepsModule,
        HealthModule,
        ImportsModule,
        MyAccountModule,
        NoticesModule,
        OpenidModule,
        OrganisationsModule,
        PeopleModule,
        RetentionModule,
        ScheduleModule,
        SearchModule,
        SessionsModule,
        SettingsModule,
        SignInModule,
        StillValidModule,
        TeamsModule,
        TextsModule,
        ThemesAdministrationModule,
        PagesModule.with(builtPage),
      ],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}

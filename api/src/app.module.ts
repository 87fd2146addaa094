import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './core/access/access.guard';
import type { RunningConfig } from './core/config/running-config';
import { CoreModule } from './core/core.module';
import { DatabaseModule } from './core/database/database.module';
import { AccountsModule } from './features/accounts/accounts.module';
import { AddressesModule } from './features/addresses/addresses.module';
import { AdmissionModule } from './features/admission/admission.module';
import { AdministrationModule } from './features/administration/administration.module';
import { AttachmentsModule } from './features/attachments/attachments.module';
import { CatalogueModule } from './features/catalogue/catalogue.module';
import { ContactsModule } from './features/contacts/contacts.module';
import { DeskModule } from './features/desk/desk.module';
import { DemonstrationModule } from './features/demonstration/demonstration.module';
import { EditorialModule } from './features/editorial/editorial.module';
import { HealthModule } from './features/health/health.module';
import { ImportsModule } from './features/imports/imports.module';
import { JoiningModule } from './features/joining/joining.module';
import { MyAccountModule } from './features/my-account/my-account.module';
import { NoticesModule } from './features/notices/notices.module';
import { OpenidModule } from './features/openid/openid.module';
import { PagesModule } from './features/pages/pages.module';
import { RetentionModule } from './features/retention/retention.module';
import { SearchModule } from './features/search/search.module';
import { SessionsModule } from './features/sessions/sessions.module';
import { sheetEntities } from './features/sheets/entities';
import { SignInModule } from './features/sign-in/sign-in.module';
import { TeamsModule } from './features/teams/teams.module';
import { TextsModule } from './features/texts/texts.module';
import { UpkeepModule } from './features/upkeep/upkeep.module';

/** The whole application: the server, the worker and the commands are made of the same parts. */
@Module({})
export class AppModule {
  static with(config: RunningConfig, builtPage: string | null): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.with(config),
        DatabaseModule.with(sheetEntities),
        AccountsModule,
        AddressesModule,
        AdministrationModule,
        AdmissionModule,
        AttachmentsModule,
        CatalogueModule,
        ContactsModule,
        DemonstrationModule,
        DeskModule,
        EditorialModule,
        HealthModule,
        ImportsModule,
        JoiningModule,
        MyAccountModule,
        NoticesModule,
        OpenidModule,
        RetentionModule,
        SearchModule,
        SessionsModule,
        SignInModule,
        TeamsModule,
        TextsModule,
        UpkeepModule,
        PagesModule.with(builtPage),
      ],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}

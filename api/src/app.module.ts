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
import { SubmissionAttachmentsModule } from './features/attachments/submission-attachments.module';
import { CatalogueModule } from './features/catalogue/catalogue.module';
import { ContactsModule } from './features/contacts/contacts.module';
import { DemonstrationModule } from './features/demonstration/demonstration.module';
import { HealthModule } from './features/health/health.module';
import { ImportsModule } from './features/imports/imports.module';
import { JoiningModule } from './features/joining/joining.module';
import { MyAccountModule } from './features/my-account/my-account.module';
import { OpenidModule } from './features/openid/openid.module';
import { PagesModule } from './features/pages/pages.module';
import { PlacementsModule } from './features/placements/placements.module';
import { RetentionModule } from './features/retention/retention.module';
import { SearchModule } from './features/search/search.module';
import { SessionsModule } from './features/sessions/sessions.module';
import { SheetActionsModule } from './features/sheet-actions/sheet-actions.module';
import { SheetClaimsModule } from './features/sheet-claims/sheet-claims.module';
import { sheetEntities } from './features/sheets/entities';
import { SubmissionsModule } from './features/submissions/submissions.module';
import { SignInModule } from './features/sign-in/sign-in.module';
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
        HealthModule,
        ImportsModule,
        JoiningModule,
        MyAccountModule,
        OpenidModule,
        PlacementsModule,
        RetentionModule,
        SearchModule,
        SessionsModule,
        SheetActionsModule,
        SheetClaimsModule,
        SignInModule,
        SubmissionsModule,
        SubmissionAttachmentsModule,
        UpkeepModule,
        PagesModule.with(builtPage),
      ],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}

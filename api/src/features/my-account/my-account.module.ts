import { Module } from '@nestjs/common';
import { AccountsModule } from '#rooms/accounts';
import { LinksModule } from '#rooms/links';
import { SignInModule } from '#rooms/sign-in';
import { MyAccountController } from './my-account.controller';
import { MyAccountService } from './my-account.service';
import { PersonalDataExport } from './personal-data-export.service';
import { PersonalDataRepository } from './personal-data.repository';
import { Unsubscribing } from './unsubscribing.service';

@Module({
  imports: [AccountsModule, LinksModule, SignInModule],
  controllers: [MyAccountController],
  providers: [MyAccountService, PersonalDataExport, PersonalDataRepository, Unsubscribing],
})
export class MyAccountModule {}

import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { LinksModule } from '../links/links.module';
import { SignInModule } from '../sign-in/sign-in.module';
import { MyAccountController } from './my-account.controller';
import { MyAccountService } from './my-account.service';
import { PersonalDataRepository } from './personal-data.repository';

@Module({
  imports: [AccountsModule, LinksModule, SignInModule],
  controllers: [MyAccountController],
  providers: [MyAccountService, PersonalDataRepository],
})
export class MyAccountModule {}

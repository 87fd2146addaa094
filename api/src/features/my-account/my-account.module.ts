import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { SignInModule } from '../sign-in/sign-in.module';
import { MyAccountController } from './my-account.controller';
import { MyAccountService } from './my-account.service';

@Module({
  imports: [AccountsModule, SignInModule],
  controllers: [MyAccountController],
  providers: [MyAccountService],
})
export class MyAccountModule {}

import { Module } from '@nestjs/common';
import { AccountClosingRepository } from './account-closing.repository';
import { AccountClosing } from './account-closing.service';
import { AccountRepository } from './account.repository';
import { AccountsService } from './accounts.service';

@Module({
  providers: [AccountClosing, AccountClosingRepository, AccountRepository, AccountsService],
  exports: [AccountClosing, AccountsService],
})
export class AccountsModule {}

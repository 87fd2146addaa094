import { Module } from '@nestjs/common';
import { AccountRepository } from './account.repository';
import { AccountsService } from './accounts.service';

@Module({ providers: [AccountRepository, AccountsService], exports: [AccountsService] })
export class AccountsModule {}

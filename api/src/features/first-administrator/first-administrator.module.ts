import { Module } from '@nestjs/common';
import { AccountsModule } from '#rooms/accounts';
import { LinksModule } from '#rooms/links';
import { SignInModule } from '#rooms/sign-in';
import { FirstAdministratorController } from './first-administrator.controller';
import { FirstAdministratorRepository } from './first-administrator.repository';
import { FirstAdministrator } from './first-administrator.service';

@Module({
  imports: [AccountsModule, LinksModule, SignInModule],
  controllers: [FirstAdministratorController],
  providers: [FirstAdministrator, FirstAdministratorRepository],
  exports: [FirstAdministrator],
})
export class FirstAdministratorModule {}

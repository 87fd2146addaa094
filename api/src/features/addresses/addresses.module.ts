import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { LinksModule } from '../links/links.module';
import { MailModule } from '../mail/mail.module';
import { SignInModule } from '../sign-in/sign-in.module';
import { AddressRepository } from './address.repository';
import { Addresses } from './addresses.service';
import { MyAddressController } from './my-address.controller';
import { MyAddress } from './my-address.service';

@Module({
  imports: [AccountsModule, LinksModule, MailModule, SignInModule],
  controllers: [MyAddressController],
  providers: [AddressRepository, Addresses, MyAddress],
  exports: [Addresses],
})
export class AddressesModule {}

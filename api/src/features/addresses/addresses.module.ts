import { Module } from '@nestjs/common';
import { AccountsModule } from '#rooms/accounts';
import { LinksModule } from '#rooms/links';
import { MailModule } from '#rooms/mail';
import { SignInModule } from '#rooms/sign-in';
import { AddressProof } from './address-proof.service';
import { AddressRepository } from './address.repository';
import { Addresses } from './addresses.service';
import { MyAddressController } from './my-address.controller';
import { MyAddress } from './my-address.service';

@Module({
  imports: [AccountsModule, LinksModule, MailModule, SignInModule],
  controllers: [MyAddressController],
  providers: [AddressProof, AddressRepository, Addresses, MyAddress],
  exports: [Addresses],
})
export class AddressesModule {}

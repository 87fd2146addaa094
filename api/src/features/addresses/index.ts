export { AddressesModule } from './addresses.module';
export { Addresses } from './addresses.service';

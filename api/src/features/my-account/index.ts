export { MyAccountModule } from './my-account.module';

export { OpenidModule } from './openid.module';

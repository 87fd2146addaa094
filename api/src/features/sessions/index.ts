export { SessionsModule } from './sessions.module';
export { deviceName } from './device-name';
export { strongLevels } from './session-strength';
export { SessionsService } from './sessions.service';
export { SignOutAddress } from './sign-out-address';

export { SignInModule } from './sign-in.module';
export { Entrance } from './entrance.service';
export { PasswordsService } from './passwords.service';
export { SignInLinks } from './sign-in-links.service';
export { SignInService } from './sign-in.service';
export { letIn, visitorOf, type Entered, type Visitor } from './visitor';

export { SignInModule } from './sign-in.module';
export { ChosenPasswords } from './chosen-passwords.service';
export { EmailDto } from './dto/email.dto';
export { OwnPassword } from './own-password.service';
export { PasswordsService } from './passwords.service';
export { SignInLinks } from './sign-in-links.service';
export { letIn, visitorOf, type Entered, type Visitor } from './visitor';

import { Module } from '@nestjs/common';
import { SheetsModule } from '../sheets/sheets.module';
import { SignInModule } from '../sign-in/sign-in.module';
import { ThemesModule } from '../themes/themes.module';
import { DemonstrationPeople } from './demonstration-people.service';
import { DemonstrationService } from './demonstration.service';

@Module({
  imports: [SheetsModule, SignInModule, ThemesModule],
  providers: [DemonstrationPeople, DemonstrationService],
  exports: [DemonstrationService],
})
export class DemonstrationModule {}

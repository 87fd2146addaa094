import { Module } from '@nestjs/common';
import { SheetsModule } from '../sheets/sheets.module';
import { SignInModule } from '../sign-in/sign-in.module';
import { ThemesModule } from '../themes/themes.module';
import { SubmissionsModule } from '../submissions/submissions.module';
import { DemonstrationFiles } from './demonstration-files.service';
import { DemonstrationPeople } from './demonstration-people.service';
import { DemonstrationService } from './demonstration.service';

@Module({
  imports: [SheetsModule, SignInModule, SubmissionsModule, ThemesModule],
  providers: [DemonstrationFiles, DemonstrationPeople, DemonstrationService],
  exports: [DemonstrationService],
})
export class DemonstrationModule {}

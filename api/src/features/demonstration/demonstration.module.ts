import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module';
import { SheetsModule } from '../sheets/sheets.module';
import { SignInModule } from '../sign-in/sign-in.module';
import { ThemesModule } from '../themes/themes.module';
import { EditorialModule } from '../editorial/editorial.module';
import { SubmissionsModule } from '../submissions/submissions.module';
import { TextsModule } from '../texts/texts.module';
import { DemonstrationFiles } from './demonstration-files.service';
import { DemonstrationPeople } from './demonstration-people.service';
import { DemonstrationPictures } from './demonstration-pictures.service';
import { DemonstrationService } from './demonstration.service';

@Module({
  imports: [
    AttachmentsModule,
    EditorialModule,
    SheetsModule,
    SignInModule,
    SubmissionsModule,
    TextsModule,
    ThemesModule,
  ],
  providers: [DemonstrationFiles, DemonstrationPeople, DemonstrationPictures, DemonstrationService],
  exports: [DemonstrationService],
})
export class DemonstrationModule {}

import { Module } from '@nestjs/common';
import { AttachmentsModule } from '#rooms/attachments';
import { SheetsModule } from '#rooms/sheets';
import { SignInModule } from '#rooms/sign-in';
import { ThemesModule } from '#rooms/themes';
import { EditorialModule } from '#rooms/editorial';
import { SubmissionsModule } from '#rooms/submissions';
import { TextsModule } from '#rooms/texts';
import { DemonstrationSubmissions } from './demonstration-submissions.service';
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
  providers: [DemonstrationSubmissions, DemonstrationPeople, DemonstrationPictures, DemonstrationService],
  exports: [DemonstrationService],
})
export class DemonstrationModule {}

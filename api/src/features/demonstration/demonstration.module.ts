import { Module } from '@nestjs/common';
import { SheetsModule } from '../sheets/sheets.module';
import { ThemesModule } from '../themes/themes.module';
import { DemonstrationService } from './demonstration.service';

@Module({ imports: [SheetsModule, ThemesModule], providers: [DemonstrationService], exports: [DemonstrationService] })
export class DemonstrationModule {}

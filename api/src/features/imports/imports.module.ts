import { Module } from '@nestjs/common';
import { SheetsModule } from '../sheets/sheets.module';
import { ThemesModule } from '../themes/themes.module';
import { ImportsService } from './imports.service';

@Module({ imports: [SheetsModule, ThemesModule], providers: [ImportsService], exports: [ImportsService] })
export class ImportsModule {}

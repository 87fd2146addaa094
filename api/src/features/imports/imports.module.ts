import { Module } from '@nestjs/common';
import { SheetsModule } from '#rooms/sheets';
import { ThemesModule } from '#rooms/themes';
import { ImportsService } from './imports.service';

@Module({ imports: [SheetsModule, ThemesModule], providers: [ImportsService], exports: [ImportsService] })
export class ImportsModule {}

import { Module } from '@nestjs/common';
import { SheetsModule } from '#rooms/sheets';
import { ThemesModule } from '../themes.module';
import { AdministeredThemeRepository } from './administered-theme.repository';
import { ThemeMergeRepository } from './theme-merge.repository';
import { ReadyThemes } from './ready-themes.service';
import { ThemeMergeService } from './theme-merge.service';
import { ThemesAdministrationService } from './themes-administration.service';
import { ThemesController } from './themes.controller';

@Module({
  imports: [SheetsModule, ThemesModule],
  controllers: [ThemesController],
  providers: [
    AdministeredThemeRepository,
    ReadyThemes,
    ThemeMergeRepository,
    ThemeMergeService,
    ThemesAdministrationService,
  ],
})
export class ThemesAdministrationModule {}

import { Module } from '@nestjs/common';
import { ThemeRepository } from './theme.repository';
import { ThemesService } from './themes.service';

@Module({ providers: [ThemeRepository, ThemesService], exports: [ThemesService] })
export class ThemesModule {}

export { ThemesModule } from './themes.module';
export { Taxonomy, ThemesService } from './themes.service';

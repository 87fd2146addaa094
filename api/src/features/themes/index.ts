export { ThemesModule } from './themes.module';
export { Taxonomy, ThemesService } from './themes.service';
export { ThemesAdministrationModule } from './administration/themes-administration.module';

export { SettingsModule } from './settings.module';
export { Opening } from './opening.service';
export { Settings } from './settings.service';

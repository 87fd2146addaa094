export { StillValidModule } from './still-valid.module';

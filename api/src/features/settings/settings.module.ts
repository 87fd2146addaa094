import { Global, Module } from '@nestjs/common';
import { CatalogueOpening } from '#core/access/catalogue-opening';
import { Opening } from './opening.service';
import { SettingsAdministration } from './settings-administration.service';
import { SettingsController } from './settings.controller';
import { SettingsRepository } from './settings.repository';
import { Settings } from './settings.service';

/** Tells every guard whether the catalogue is open. */
@Global()
@Module({
  controllers: [SettingsController],
  providers: [
    Opening,
    Settings,
    SettingsAdministration,
    SettingsRepository,
    { provide: CatalogueOpening, useExisting: Opening },
  ],
  exports: [CatalogueOpening, Opening, Settings],
})
export class SettingsModule {}

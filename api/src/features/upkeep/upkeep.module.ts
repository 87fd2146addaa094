import { Module } from '@nestjs/common';
import { LinksModule } from '#rooms/links';
import { UpkeepController } from './upkeep.controller';
import { UpkeepRepository } from './upkeep.repository';
import { UpkeepService } from './upkeep.service';

@Module({ imports: [LinksModule], controllers: [UpkeepController], providers: [UpkeepRepository, UpkeepService] })
export class UpkeepModule {}

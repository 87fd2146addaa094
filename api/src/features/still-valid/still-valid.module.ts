import { Module } from '@nestjs/common';
import { LinksModule } from '#rooms/links';
import { StillValidController } from './still-valid.controller';
import { StillValidRepository } from './still-valid.repository';
import { StillValid } from './still-valid.service';

@Module({ imports: [LinksModule], controllers: [StillValidController], providers: [StillValidRepository, StillValid] })
export class StillValidModule {}

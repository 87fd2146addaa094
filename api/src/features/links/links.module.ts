import { Module } from '@nestjs/common';
import { LinkPages } from './link-pages';
import { LinksController } from './links.controller';
import { SignedLinkRepository } from './signed-link.repository';
import { SignedLinks } from './signed-links.service';

@Module({
  controllers: [LinksController],
  providers: [LinkPages, SignedLinkRepository, SignedLinks],
  exports: [LinkPages, SignedLinks],
})
export class LinksModule {}

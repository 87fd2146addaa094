import { Module, type DynamicModule } from '@nestjs/common';
import { CatalogueModule } from '#rooms/catalogue';
import { INDEX_PAGE } from './index-page';
import { PagesController } from './pages.controller';

/** Serves the built web. */
@Module({})
export class PagesModule {
  static with(builtPage: string | null): DynamicModule {
    return {
      module: PagesModule,
      imports: [CatalogueModule],
      controllers: [PagesController],
      providers: [{ provide: INDEX_PAGE, useValue: builtPage }],
    };
  }
}

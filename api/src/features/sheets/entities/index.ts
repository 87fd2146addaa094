import { ContactEntity } from './contact.entity';
import { RevisionEntity } from './revision.entity';
import { SheetEntity } from './sheet.entity';
import { SheetThemeEntity } from './sheet-theme.entity';

/** The tables written through TypeORM's entities; the others are written in SQL by their repository. */
export const sheetEntities = [ContactEntity, RevisionEntity, SheetEntity, SheetThemeEntity];

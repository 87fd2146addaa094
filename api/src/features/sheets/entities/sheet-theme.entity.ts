import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A theme of a sheet: position 0 is the main one, 1 and 2 are "also in". */
@Entity({ name: 'sheet_themes' })
export class SheetThemeEntity {
  @PrimaryColumn({ name: 'sheet_id', type: 'uuid' })
  sheetId: string;

  @PrimaryColumn({ type: 'smallint' })
  position: number;

  @Column({ name: 'theme_id', type: 'uuid' })
  themeId: string;
}

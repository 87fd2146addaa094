import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An immutable snapshot of a sheet's content: `canonicalJson` in UTF-8. PostgreSQL computes the hash. */
@Entity({ name: 'revisions' })
export class RevisionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'sheet_id', type: 'uuid' })
  sheetId: string;

  @Column({ type: 'integer' })
  round: number;

  @Column({ type: 'text' })
  kind: 'submitted' | 'proposed' | 'amended' | 'imported';

  @Column({ type: 'bytea' })
  content: Buffer;

  @Column({ name: 'content_hash', type: 'text', insert: false, update: false })
  contentHash: string;
}

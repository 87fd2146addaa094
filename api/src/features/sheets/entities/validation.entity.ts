import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The agreement to one revision, by its hash. */
@Entity({ name: 'validations' })
export class ValidationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'sheet_id', type: 'uuid' })
  sheetId: string;

  @Column({ name: 'revision_id', type: 'uuid' })
  revisionId: string;

  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  @Column({ type: 'text' })
  basis: 'author' | 'co_author' | 'delegate' | 'legacy';

  @Column({ name: 'given_by', type: 'uuid', nullable: true })
  givenBy: string | null;

  /** For `legacy`: the collection in which the text had been published. */
  @Column({ type: 'text', nullable: true })
  collection: string | null;
}

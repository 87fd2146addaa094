import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person to ask. Inserted once, then at most blanked. */
@Entity({ name: 'contacts' })
export class ContactEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'sheet_id', type: 'uuid' })
  sheetId: string;

  @Column({ type: 'text', nullable: true })
  name: string | null;

  @Column({ type: 'text', nullable: true })
  role: string | null;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Column({ type: 'text', nullable: true })
  url: string | null;
}

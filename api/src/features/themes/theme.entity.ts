import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'themes' })
export class ThemeEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId: string | null;

  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'text' })
  label: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'boolean' })
  demonstration: boolean;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience, Maturity, Scale } from '@recueil/domain';

/** Where an imported sheet was found, and what the importer had to say. */
export interface Provenance {
  document: string;
  page: number | null;
  firstLine: number;
  lastLine: number;
  warnings: { code: string; message: string; line: number | null }[];
}

/** A sheet's identity and classification; its content is in its revisions. */
@Entity({ name: 'sheets' })
export class SheetEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  /** Null until first published; its present one afterwards. */
  @Column({ type: 'text', nullable: true })
  slug: string | null;

  @Column({ type: 'text', nullable: true })
  scale: Scale | null;

  @Column({ type: 'text', array: true })
  audience: Audience[];

  @Column({ type: 'text', nullable: true })
  maturity: Maturity | null;

  @Column({ type: 'integer', nullable: true })
  year: number | null;

  @Column({ name: 'effort_duration', type: 'text' })
  effortDuration: string;

  @Column({ name: 'effort_cost', type: 'text' })
  effortCost: string;

  @Column({ name: 'effort_means', type: 'text' })
  effortMeans: string;

  @Column({ type: 'text', array: true })
  keywords: string[];

  @Column({ type: 'jsonb', nullable: true })
  provenance: Provenance | null;

  /** Of an imported sheet: a digest of its text. Unique, so that importing twice adds nothing. */
  @Column({ name: 'import_key', type: 'text', nullable: true })
  importKey: string | null;

  @Column({ type: 'boolean' })
  demonstration: boolean;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationKind } from '@recueil/domain';

@Entity({ name: 'organisations' })
export class OrganisationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  /** Two spellings of one name have the same; unique. */
  @Column({ name: 'normalised_name', type: 'text' })
  normalisedName: string;

  @Column({ type: 'text' })
  kind: OrganisationKind;

  @Column({ type: 'boolean' })
  demonstration: boolean;
}

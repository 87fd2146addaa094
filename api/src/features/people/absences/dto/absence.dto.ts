import type { AbsenceForm } from '@recueil/contracts';
import { IsCalendarDate } from '#core/validation/calendar-date';
import { Identifier } from '#core/validation/identifier';

export class AbsenceDto implements AbsenceForm {
  @IsCalendarDate({ message: 'Indiquez le premier jour de l’absence.' })
  startsOn!: string;

  @IsCalendarDate({ message: 'Indiquez le dernier jour de l’absence.' })
  endsOn!: string;

  @Identifier('Choisissez qui agit en attendant, ou personne.', { nullable: true })
  delegateId!: string | null;
}

import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { HistoryFilters } from '@recueil/contracts';
import { IsCalendarDate } from '#core/validation/calendar-date';
import { Identifier } from '#core/validation/identifier';
import { eventActions } from '../event-sentences';

/** Forms send empty parameters for what was not chosen. */
const Given = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))(target, key);
};

export class HistoryFiltersDto implements HistoryFilters {
  @Given()
  @Identifier('Choisissez une personne dans la liste.')
  actorId?: string;

  @Given()
  @IsIn(eventActions, { message: 'Choisissez une action dans la liste.' })
  action?: string;

  @Given()
  @Identifier('Choisissez une fiche dans la liste.')
  sheetId?: string;

  @Given()
  @IsCalendarDate({ message: 'Le premier jour s’écrit comme 2026-12-03.' })
  from?: string;

  @Given()
  @IsCalendarDate({ message: 'Le dernier jour s’écrit comme 2026-12-03.' })
  to?: string;
}

export class HistoryPageDto extends HistoryFiltersDto {
  @Given()
  @Matches(/^[1-9]\d{0,17}$/, { message: 'Cette page de l’historique n’existe pas.' })
  before?: string;
}

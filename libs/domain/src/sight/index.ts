/** Who sees what of a submission under way: one table, and the question that it answers. */
export { endsReading, eventsOfPart, partOfEvent, readingEnded } from './event-parts';
export type { SeenText, SightPart } from './parts';
export { rowsGranting, sightOf, sightOfRelations, teamTextIn, type Sight } from './sight-of';

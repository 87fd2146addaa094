/** Who sees what of a file under way: one table, and the question that it answers. */
export { deliberations, partOfEvent } from './event-parts';
export type { SeenText, SightPart } from './parts';
export { sightOf, sightOfRelations, teamTextIn, type Sight } from './sight-of';

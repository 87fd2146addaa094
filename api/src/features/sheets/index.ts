export { SheetsModule } from './sheets.module';
export { contentBytes, contentHash, hashOfBytes } from './content-hash';
export type { NewSheet } from './new-sheet';
export { Organisations } from './organisations.service';
export { PublicationRefresh } from './publication/publication-refresh';
export { PublicationService } from './publication/publication.service';
export { isOfTeam, sheetTeam } from './sheet-team.sql';
export { SheetsService, type CreatedSheet } from './sheets.service';

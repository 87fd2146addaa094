export { SubmissionsModule } from './submissions.module';
export type { ActivePerson } from './circumstances.repository';
export { CircumstancesService, type KnownCircumstances } from './circumstances.service';
export { FileAccess, type OpenedFile } from './file-access.service';
export { personRef, personRefs, type Names } from './person-names';
export { submissionColumns, submissionOf, submissionTables, type SubmissionRow } from './stored-submission';
export { knownToTeam, textInForce } from './text-in-force';
export type { LooseContact, StoredRevision, WorkingCopy } from './text-in-progress.repository';

import { type Plant, rooms } from './plant';

/** Who knows whom in the API and the libraries, where dependency-cruiser refuses it. */
export const arrowsOfTheApi: readonly Plant[] = [
  {
    wrong: 'a repository of another room',
    path: `${rooms}/desk/planted-borrower.service.ts`,
    text: "import '../submissions/submission.repository';",
    rule: 'a-room-keeps-its-repositories',
  },
  {
    wrong: 'a repository of another room, by a type',
    path: `${rooms}/texts/drafts/planted-types.ts`,
    text: "import type { AccountRow } from '../../accounts/account.repository';\nexport type Planted = AccountRow;",
    rule: 'a-room-keeps-its-repositories',
  },
  {
    wrong: 'a path deeper than the door of a room',
    path: `${rooms}/desk/planted-deep.service.ts`,
    text: "import '../texts/drafts/drafts.service';",
    rule: 'a-room-is-entered-by-its-door',
  },
  {
    wrong: 'a door that is reached by climbing',
    path: `${rooms}/desk/planted-round-about.service.ts`,
    text: "import '../texts';",
    rule: 'a-door-is-named-by-its-alias',
  },
  {
    wrong: 'a door that gives a repository',
    path: `${rooms}/health/index.ts`,
    text: "export { InstallationRepository } from './installation.repository';",
    rule: 'a-door-gives-no-repository',
  },
  {
    wrong: 'the application goes past the door of a room',
    path: 'api/src/planted-handlers.ts',
    text: "import './features/notices/summaries.service';",
    rule: 'the-application-enters-by-doors',
  },
  {
    wrong: 'a room goes in by its own door',
    path: `${rooms}/texts/planted-round.ts`,
    text: "import '#rooms/texts';",
    rule: 'a-room-does-not-use-its-own-door',
  },
  {
    wrong: 'a room knows one above it',
    path: `${rooms}/submissions/planted-upwards.ts`,
    text: "import type { Remarks } from '#rooms/texts';\nexport type Planted = Remarks;",
    rule: 'nothing-below-knows-texts',
  },
  {
    wrong: 'the catalogue knows texts under way',
    path: `${rooms}/catalogue/planted-drafts.ts`,
    text: "import '#rooms/submissions';",
    rule: 'catalogue-reads-published-sheets-only',
  },
  {
    wrong: 'the search knows sheets that may not be published',
    path: `${rooms}/search/planted-sheets.ts`,
    text: "import type { SheetsService } from '#rooms/sheets';\nexport type Planted = SheetsService;",
    rule: 'catalogue-reads-published-sheets-only',
  },
  {
    wrong: 'the catalogue goes round by a file beside the rooms',
    path: `${rooms}/catalogue/planted-round-about.ts`,
    text: "import '../../planted-bridge';",
    beside: [{ path: 'api/src/planted-bridge.ts', text: "export { Submissions } from '#rooms/submissions';" }],
    rule: 'no-way-round-the-rooms',
  },
  {
    wrong: 'the catalogue goes round by the type of the published document',
    path: `${rooms}/published-document/planted-passage.ts`,
    text: "export { AccountsService } from '#rooms/accounts';",
    rule: 'catalogue-reads-published-sheets-only',
  },
  {
    wrong: 'production goes round by the contract of a test',
    path: `${rooms}/mail/planted-by-contract.ts`,
    text: "import './planted.contract';",
    beside: [{ path: `${rooms}/mail/planted.contract.ts`, text: 'export const planted = 1;' }],
    rule: 'production-knows-no-test',
  },
  {
    wrong: 'a room uses a migration',
    path: `${rooms}/mail/planted-migration.ts`,
    text: "import '@recueil/migrations';",
    rule: 'migrations-are-run-and-not-used',
  },
  {
    wrong: 'contracts hand a rule of the domain to the web',
    path: 'libs/contracts/src/planted-rule.ts',
    text: "export { can } from '@recueil/domain';",
    rule: 'contracts-hold-no-rule',
  },
  {
    wrong: 'a file whose ending the rules do not see',
    path: `${rooms}/mail/planted-ending.ts`,
    text: "import './planted.mjs';",
    beside: [{ path: `${rooms}/mail/planted.mts`, text: 'export const planted = 1;' }],
    rule: 'typescript-is-written-in-ts',
  },
  {
    wrong: 'a controller asks a repository of its own room',
    path: `${rooms}/texts/remarks/planted.controller.ts`,
    text: "import './remark.repository';",
    rule: 'controller-asks-services',
  },
  {
    wrong: 'core of the API knows a room',
    path: 'api/src/core/access/planted.ts',
    text: "import type { Newcomer } from '#rooms/accounts';\nexport type Planted = Newcomer;",
    rule: 'core-knows-no-feature',
  },
  {
    wrong: 'heavy work loads the server',
    path: `${rooms}/texts/pasting/planted.task.ts`,
    text: "import './placements.service';",
    rule: 'tasks-load-no-server',
  },
];

/** What Nx does not see: the arrows inside a project, by folder and by file suffix. */

/**
 * The rooms that a sheet goes through before it is published, from the top of the house down. What is not named here stands
 * below them all.
 */
const upperRooms = [
  'backup',
  'demonstration',
  'administration',
  'retention',
  'desk',
  'schedule',
  'editorial',
  'teams',
  'texts',
  'notices',
  'kept-texts',
  'submissions',
];

const inRooms = (rooms) => `^api/src/features/(${rooms.join('|')})/`;

/** No room knows one that stands above it. */
const arrowsGoDown = upperRooms.map((room, place) => ({
  name: `nothing-below-knows-${room}`,
  comment: 'arrows between rooms go down only: see docs/architecture.md',
  severity: 'error',
  from: { path: '^api/src/features/', pathNot: [inRooms(upperRooms.slice(0, place + 1)), '\\.spec\\.ts$'] },
  to: { path: inRooms([room]) },
}));

const ofTests = '\\.(spec|contract)\\.ts$';
/** Where a room of the API is entered: `tasks.ts` is for the processes of heavy work, which load nothing of the server. */
const door = '^api/src/features/[^/]+/(index|tasks)\\.ts$';

/** A room of the API is entered by its door, and does not go out by it to come in again. */
const doors = [
  {
    name: 'a-room-is-entered-by-its-door',
    comment: 'what others may use of a room stands in its index.ts: see docs/architecture.md',
    severity: 'error',
    from: { path: '^api/src/features/([^/]+)/', pathNot: ofTests },
    to: { path: '^api/src/features/', pathNot: ['^api/src/features/$1/', door, '\\.repository\\.ts$'] },
  },
  {
    name: 'a-room-keeps-its-repositories',
    comment: 'what others need of its tables, a room offers by a service',
    severity: 'error',
    from: { path: '^api/src/features/([^/]+)/', pathNot: ofTests },
    to: { path: '\\.repository\\.ts$', pathNot: '^api/src/features/$1/' },
  },
  {
    name: 'a-door-gives-no-repository',
    comment: 'a door may give the types of rows, and never what reads or writes them',
    severity: 'error',
    from: { path: door },
    to: { path: '\\.repository\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'a-door-is-named-by-its-alias',
    comment: 'write #rooms/…, as package.json names it',
    severity: 'error',
    from: { path: '^api/src/features/([^/]+)/', pathNot: ofTests },
    to: { path: door, pathNot: '^api/src/features/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  },
  {
    name: 'the-application-enters-by-doors',
    comment: 'what others may use of a room stands in its index.ts: see docs/architecture.md',
    severity: 'error',
    from: { path: '^api/src/', pathNot: ['^api/src/features/', ofTests] },
    to: { path: '^api/src/features/', pathNot: door },
  },
  {
    name: 'a-room-does-not-use-its-own-door',
    comment: 'files of one room import each other; its door is for the others',
    severity: 'error',
    from: { path: '^api/src/features/([^/]+)/', pathNot: ofTests },
    to: { path: '^api/src/features/$1/(index|tasks)\\.ts$' },
  },
  {
    name: 'tasks-load-no-server',
    comment: 'a process of heavy work starts in a moment, and holds nothing but its work',
    severity: 'error',
    from: { path: '\\.task\\.ts$' },
    to: { path: '(\\.(service|module|controller|repository)\\.ts$|node_modules/(typeorm|fastify))', reachable: true },
  },
];

/**
 * The rooms of the web that several of its pages stand on, from the top of the house down. The other folders of `features`
 * hold pages, and no page knows another.
 */
const webRooms = [
  'claims',
  'sheet-actions',
  'submissions',
  'versions',
  'drafts',
  'teams',
  'texts',
  'classification',
  'organisations',
  'attachments',
];

const inWebRooms = (rooms) => `^web/src/app/features/(${rooms.join('|')})/`;
const ofSpecs = '\\.spec\\.ts$';

const webArrows = [
  {
    name: 'web-core-knows-no-feature',
    comment: 'what stands below knows nothing of what stands on it',
    severity: 'error',
    from: { path: '^web/src/app/(core|shell)/' },
    to: { path: '^web/src/app/features/' },
  },
  {
    name: 'web-pages-do-not-know-each-other',
    comment: 'what two pages use goes down, into ui, core or a room: see docs/architecture.md',
    severity: 'error',
    from: { path: '^web/src/app/features/([^/]+)/', pathNot: [inWebRooms(webRooms), ofSpecs] },
    to: { path: '^web/src/app/features/', pathNot: ['^web/src/app/features/$1/', inWebRooms(webRooms)] },
  },
  {
    name: 'web-rooms-know-no-page',
    comment: 'arrows go down only: see docs/architecture.md',
    severity: 'error',
    from: { path: inWebRooms(webRooms), pathNot: ofSpecs },
    to: { path: '^web/src/app/features/', pathNot: inWebRooms(webRooms) },
  },
  ...webRooms.slice(0, -1).map((room, place) => ({
    name: `web-nothing-below-knows-${room}`,
    comment: 'arrows go down only: see docs/architecture.md',
    severity: 'error',
    from: { path: inWebRooms(webRooms.slice(place + 1)), pathNot: ofSpecs },
    to: { path: inWebRooms([room]) },
  })),
  {
    name: 'web-room-is-entered-by-its-door',
    comment: 'the files that lie in the folder of a room are its door; the folders in it are its own',
    severity: 'error',
    from: { path: '^web/src/app/features/([^/]+)/' },
    to: { path: '^web/src/app/features/[^/]+/[^/]+/', pathNot: '^web/src/app/features/$1/' },
  },
  {
    name: 'web-application-enters-by-doors',
    comment: 'a page is reached by the routes of its feature',
    severity: 'error',
    from: { path: '^web/src/app/', pathNot: '^web/src/app/features/' },
    to: { path: '^web/src/app/features/[^/]+/[^/]+/' },
  },
  {
    name: 'web-store-knows-no-other-store',
    comment: 'a store keeps what its own feature shows: what two of them read is read by each',
    severity: 'error',
    from: { path: '^web/src/app/features/([^/]+)/.*-store\\.ts$' },
    to: { path: '^web/src/app/features/.*-store\\.ts$', pathNot: '^web/src/app/features/$1/' },
  },
  {
    name: 'web-knows-contracts-and-texts-only',
    comment: 'the web knows the HTTP contract and the schema of texts, and nothing else of the rest',
    severity: 'error',
    from: { path: '^web/src/' },
    to: { path: '^(api|migrations|libs/(?!contracts/|text/))|node_modules/(typeorm|@nestjs|pg|fastify|meilisearch)/' },
  },
];

/** Names that say nothing of what is inside. */
const leftovers =
  '^(api|web|libs|migrations)/.*(?<![A-Za-z])(shared|utils?|utilit(y|ies)|helpers?|commons?|misc(ellaneous)?)(?![A-Za-z])[^/]*(/|\\.[cm]?ts$)';

const namesThatSayNothing = [
  {
    name: 'no-folder-of-leftovers',
    comment: 'put a thing where it belongs, and call it what it is',
    severity: 'error',
    from: { path: leftovers },
    to: {},
  },
  {
    name: 'nothing-from-leftovers',
    comment: 'put a thing where it belongs, and call it what it is',
    severity: 'error',
    from: {},
    to: { path: leftovers },
  },
];

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'a cycle hides who depends on whom: move the shared idea down',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-knows-no-feature',
      severity: 'error',
      from: { path: '^api/src/core/' },
      to: { path: '^api/src/(features|commands)/' },
    },
    {
      name: 'supervisor-stands-alone',
      comment: 'Node runs it before anything is built, with the reading of the configuration and the template of SQL',
      severity: 'error',
      from: { path: '^api/src/supervisor/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(api/src/(core/(?!config/|database/sql\\.ts)|features|commands)|libs|node_modules/(@nestjs|typeorm))/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'controller-asks-services',
      comment: 'controllers know services and DTOs, never tables',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '(\\.repository\\.ts$|\\.sql\\.ts$|core/database/sql\\.ts$|node_modules/typeorm)' },
    },
    {
      name: 'repository-holds-no-rule',
      severity: 'error',
      from: { path: '\\.repository\\.ts$' },
      to: { path: '(\\.service\\.ts$|\\.controller\\.ts$|node_modules/@nestjs/platform)' },
    },
    ...arrowsGoDown,
    ...doors,
    {
      name: 'catalogue-reads-published-sheets-only',
      comment:
        'nothing that readers ask may reach drafts: of other rooms, these know the published document and what words mean',
      severity: 'error',
      from: {
        path: inRooms(['catalogue', 'search', 'relevance', 'published-document']),
        pathNot: '\\.(spec|contract)\\.ts$',
      },
      to: {
        path: '^api/src/features/',
        pathNot: inRooms(['catalogue', 'search', 'relevance', 'published-document']),
      },
    },
    {
      name: 'no-way-round-the-rooms',
      comment: 'a file beside rooms and core may enter any door: none of them comes back to it',
      severity: 'error',
      from: { path: '^api/src/(features|core)/', pathNot: ofTests },
      to: { path: '^api/src/(?!features/|core/)' },
    },
    {
      name: 'no-way-round-the-folders-of-the-web',
      comment:
        'the routes of the application and the means of tests may know any feature: no folder comes back to them',
      severity: 'error',
      from: { path: '^web/src/app/(core|shell|ui|features)/', pathNot: ofTests },
      to: { path: '^web/src/(testing/|app/[^/]+\\.ts$)' },
    },
    {
      name: 'migrations-are-run-and-not-used',
      comment: 'they write SQL that no test compares with rows',
      severity: 'error',
      from: { path: '^api/src/', pathNot: ['^api/src/core/database/(data-source|own-migrations)\\.ts$', ofTests] },
      to: { path: '^migrations/' },
    },
    {
      name: 'contracts-hold-no-rule',
      comment: 'the web knows contracts: of the domain they know types alone',
      severity: 'error',
      from: { path: '^libs/contracts/src/', pathNot: ofTests },
      to: { path: '^libs/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'typescript-is-written-in-ts',
      comment: 'the rules of lint go by this ending',
      severity: 'error',
      from: {},
      to: { path: '^(api/src|libs|web/src)/.*\\.[cm]ts$' },
    },
    {
      name: 'production-knows-no-test',
      severity: 'error',
      from: { pathNot: '(\\.spec\\.ts$|\\.contract\\.ts$|/test/|/bench/|/proof/|/e2e/|^libs/testing/|jest)' },
      to: { path: '(^libs/testing/|\\.(spec|contract)\\.ts$|^api/(test|bench|proof)/)' },
    },
    {
      name: 'web-ui-is-dumb',
      comment: 'ui has inputs and outputs: no store, no client',
      severity: 'error',
      from: { path: '^web/src/app/ui/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^web/src/app/(features|core)/|-(store|client)\\.ts$' },
    },
    ...webArrows,
    ...namesThatSayNothing,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};

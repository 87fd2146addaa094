/** What Nx does not see: the arrows inside a project, by folder and by file suffix. */

/**
 * The rooms that a sheet goes through before it is published, from the top of the house down. What is not named here stands
 * below them all.
 */
const upperRooms = [
  'demonstration',
  'administration',
  'retention',
  'desk',
  'editorial',
  'teams',
  'texts',
  'notices',
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
      comment: 'Node runs it before anything is built, and the reading of the configuration with it',
      severity: 'error',
      from: { path: '^api/src/supervisor/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(api/src/(core/(?!config/)|features|commands)|libs|node_modules/(@nestjs|typeorm))/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'controller-asks-services',
      comment: 'controllers know services and DTOs, never tables',
      severity: 'error',
      from: { path: '\\.controller\\.ts$', pathNot: '^api/src/features/health/' },
      to: { path: '(\\.repository\\.ts$|\\.entity\\.ts$|node_modules/typeorm)' },
    },
    {
      name: 'repository-holds-no-rule',
      severity: 'error',
      from: { path: '\\.repository\\.ts$' },
      to: { path: '(\\.service\\.ts$|\\.controller\\.ts$|node_modules/@nestjs/platform)' },
    },
    {
      name: 'entity-imports-typeorm-alone',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { pathNot: '(node_modules/typeorm|^libs/(domain|text)/)' },
    },
    ...arrowsGoDown,
    ...doors,
    {
      name: 'catalogue-reads-published-sheets-only',
      comment:
        'nothing that readers ask may reach drafts: of other rooms, these two know one type of the published document',
      severity: 'error',
      from: { path: inRooms(['catalogue', 'search']), pathNot: '\\.(spec|contract)\\.ts$' },
      to: {
        path: '^api/src/features/',
        pathNot: inRooms(['catalogue', 'search', 'published-document']),
      },
    },
    {
      name: 'production-knows-no-test',
      severity: 'error',
      from: { pathNot: '(\\.spec\\.ts$|\\.contract\\.ts$|/test/|/bench/|/proof/|/e2e/|^libs/testing/|jest)' },
      to: { path: '(^libs/testing/|\\.spec\\.ts$|^api/(test|bench|proof)/)' },
    },
    {
      name: 'web-ui-is-dumb',
      comment: 'ui has inputs and outputs: no store, no client',
      severity: 'error',
      from: { path: '^web/src/app/ui/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^web/src/app/(features|core)/|-(store|client)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};

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
    {
      name: 'catalogue-reads-published-sheets-only',
      comment:
        'nothing that readers ask may reach drafts: of other rooms, these two know one type of the published document',
      severity: 'error',
      from: { path: inRooms(['catalogue', 'search']), pathNot: '\\.(spec|contract)\\.ts$' },
      to: {
        path: '^api/src/features/',
        pathNot: [inRooms(['catalogue', 'search']), 'sheets/publication/published-document\\.ts$'],
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

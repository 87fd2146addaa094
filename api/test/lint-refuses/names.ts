import { type Plant, web } from './plant';

/** Folders and files whose names say nothing, which dependency-cruiser refuses. */
export const names: readonly Plant[] = [
  ...[
    `${web}/features/drafts/shared`,
    `${web}/features/drafts/shared-things`,
    'api/src/core/utils',
    'api/src/core/utilities',
    'api/src/features/desk/text-utils',
    'libs/text/src/helpers',
    'libs/text/src/helpers-of-texts',
    'libs/domain/src/common',
    'libs/domain/src/misc',
  ].map((folder) => ({
    wrong: `a folder whose name says nothing: ${folder}`,
    path: `${folder}/planted.ts`,
    text: "import 'node:path';",
    rule: 'no-folder-of-leftovers',
  })),
  {
    wrong: 'a file from a folder whose name says nothing',
    path: `${web}/ui/planted-borrower.ts`,
    text: `import '#web/features/drafts/shared/planted';`,
    rule: 'nothing-from-leftovers',
  },
];

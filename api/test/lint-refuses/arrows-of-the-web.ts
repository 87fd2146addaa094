import { type Plant, web } from './plant';

/** Who knows whom in the web, where dependency-cruiser refuses it. */
export const arrowsOfTheWeb: readonly Plant[] = [
  {
    wrong: 'core of the web goes round by a file beside the folders',
    path: `${web}/core/planted-round-about.ts`,
    text: "import '../planted-bridge';",
    beside: [{ path: `${web}/planted-bridge.ts`, text: 'export const planted = 1;' }],
    rule: 'no-way-round-the-folders-of-the-web',
  },
  {
    wrong: 'core of the web knows a feature',
    path: `${web}/core/planted.ts`,
    text: "import '#web/features/attachments/image-address';",
    rule: 'web-core-knows-no-feature',
  },
  {
    wrong: 'a page of the web knows another',
    path: `${web}/features/secretariat/planted-page.ts`,
    text: "import '#web/features/my-sheets/my-submissions';",
    rule: 'web-pages-do-not-know-each-other',
  },
  {
    wrong: 'a room of the web knows a page, by a type',
    path: `${web}/features/drafts/planted-page.ts`,
    text: "import type {} from '#web/features/information/information.routes';",
    rule: 'web-rooms-know-no-page',
  },
  {
    wrong: 'a room of the web knows one above it',
    path: `${web}/features/texts/planted-words.ts`,
    text: "import '#web/features/drafts/words';",
    rule: 'web-nothing-below-knows-drafts',
  },
  {
    wrong: 'a page of the web goes past the door of a room',
    path: `${web}/features/validation/planted-deep.ts`,
    text: "import '#web/features/drafts/store/steps';",
    rule: 'web-room-is-entered-by-its-door',
  },
  {
    wrong: 'the application goes past the door of a feature',
    path: `${web}/planted.routes.ts`,
    text: "import('./features/committee/sitting/sitting-run');",
    rule: 'web-application-enters-by-doors',
  },
  {
    wrong: 'a store of the web knows that of another feature',
    path: `${web}/features/validation/planted-store.ts`,
    text: "import '#web/features/drafts/draft-store';",
    rule: 'web-store-knows-no-other-store',
  },
  {
    wrong: 'ui knows a store',
    path: `${web}/ui/planted.ts`,
    text: "import '#web/core/about-store';",
    rule: 'web-ui-is-dumb',
  },
  {
    wrong: 'TypeORM in the web',
    path: `${web}/core/planted-rows.ts`,
    text: "import 'typeorm';",
    rule: 'web-knows-contracts-and-texts-only',
  },
  {
    wrong: 'Nest in the web',
    path: `${web}/core/planted-module.ts`,
    text: "import '@nestjs/common';",
    rule: 'web-knows-contracts-and-texts-only',
  },
  {
    wrong: 'rules of the domain in the web',
    path: `${web}/core/planted-rules.ts`,
    text: "import '@recueil/domain';",
    rule: 'web-knows-contracts-and-texts-only',
  },
  {
    wrong: 'two files know each other, one by its types only',
    path: `${web}/ui/planted-one.ts`,
    text: "import type { Other } from './planted-other';\nexport type One = Other | null;",
    beside: [
      {
        path: `${web}/ui/planted-other.ts`,
        text: "import type { One } from './planted-one';\nexport type Other = One;",
      },
    ],
    rule: 'no-cycle',
  },
];

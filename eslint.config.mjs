import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { namedOptions } from './lint/named-options.mjs';

const nodeBuiltIns = ['node:*', 'fs', 'path', 'crypto', 'os', 'http'];
const frameworks = [
  '@nestjs/*',
  '@angular/*',
  'typeorm',
  'pg',
  'rxjs',
  'class-validator',
  'class-transformer',
  'fastify',
];

/** Who may know whom. All constraints that fit a project's tags must hold. */
const boundaries = [
  { sourceTag: 'type:text', onlyDependOnLibsWithTags: [], bannedExternalImports: [...frameworks, ...nodeBuiltIns] },
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:text', 'type:testing'],
    bannedExternalImports: frameworks,
  },
  {
    sourceTag: 'type:contracts',
    onlyDependOnLibsWithTags: ['type:domain', 'type:text'],
    bannedExternalImports: frameworks,
  },
  { sourceTag: 'type:importing', onlyDependOnLibsWithTags: ['type:text'], bannedExternalImports: frameworks },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:domain', 'type:text', 'type:contracts'] },
  { sourceTag: 'type:migrations', onlyDependOnLibsWithTags: [], bannedExternalImports: ['@nestjs/*', '@angular/*'] },
  { sourceTag: 'scope:api', notDependOnLibsWithTags: ['scope:web'], bannedExternalImports: ['@angular/*'] },
  {
    sourceTag: 'scope:web',
    onlyDependOnLibsWithTags: ['type:contracts', 'type:text'],
    bannedExternalImports: [
      '@nestjs/*',
      'typeorm',
      'pg',
      'meilisearch',
      'class-validator',
      'class-transformer',
      'fastify',
    ],
  },
];

const refusedInTheApi = [
  {
    selector: 'CallExpression[callee.property.name=/^(query|createQueryBuilder|getRepository)$/]',
    message: 'statements go through core/database/sql: see “A statement” in docs/recipes.md',
  },
  {
    selector: 'TaggedTemplateExpression[tag.property.name="sql"]',
    message: 'statements are written with the template of core/database/sql, whose test checks them',
  },
  ...['sql', 'fragment'].map((name) => ({
    selector: `ImportSpecifier[imported.name="${name}"]:not([local.name="${name}"])`,
    message: 'the test of statements knows templates by their names: they have no other',
  })),
  {
    selector: 'PropertyDefinition > Decorator[expression.callee.name="Inject"]',
    message: 'what a class needs is given to its constructor, where it is counted',
  },
  {
    selector: 'TSAsExpression TSTypeReference[typeName.name=/^(Statement|Answering|Fragment)$/]',
    message: 'what a statement answers is said where it is written, and nowhere else',
  },
  {
    selector: ':matches(ExportNamedDeclaration, ExportAllDeclaration)[source.value=/core\\/database\\/sql$/]',
    message: 'the template is imported from core/database/sql, where the rules know it',
  },
  {
    selector: 'ImportDeclaration[source.value=/core\\/database\\/sql$/] > ImportNamespaceSpecifier',
    message: 'the test of statements knows templates by their names: they have no other',
  },
];
const templates = {
  selector: 'TaggedTemplateExpression[tag.name=/^(sql|fragment)$/]',
  message: 'SQL stands in *.repository.ts, shared fragments in *.sql.ts',
};
const runners = {
  selector:
    'ImportDeclaration[source.value=/database\\/sql$/] > ImportSpecifier[imported.name=/^(many|one|only|exists|run)$/]',
  message: 'statements are run by *.repository.ts',
};
/** The rules of controllers go by the ending of the file. */
const controllers = [
  {
    selector: 'ImportSpecifier[imported.name="Controller"]',
    message: 'a controller stands in *.controller.ts',
  },
  {
    selector: 'ImportDeclaration[source.value="@nestjs/common"] > ImportNamespaceSpecifier',
    message: 'what is taken of Nest is named, so that the rules know it',
  },
];
/** What no rule could read before the program runs. */
const importsWrittenOut = {
  selector: 'ImportExpression[source.type!="Literal"]',
  message: 'the rules on who knows whom read what is imported: write it out',
};
const patternsWrittenOut = {
  selector: ':function :matches(NewExpression, CallExpression)[callee.name="RegExp"]',
  message: 'a pattern is a literal, or made once of constants: of other words nobody knows how long it looks',
};
const writtenOut = [importsWrittenOut, patternsWrittenOut];
const refusing = (...what) => ({ 'no-restricted-syntax': ['error', ...what] });
const ofTests = ['**/*.spec.ts', '**/*.contract.ts', '**/test/**', '**/testing/**'];
const otherTemplates = {
  group: ['sql-template-tag'],
  message: 'statements are written with the template of core/database/sql, whose test checks them',
};

const noNode = nodeBuiltIns.map((name) => ({ group: [name], message: 'this library runs in browsers too' }));

const byAlias = {
  regex: '^(\\.\\./)+(core|features)/',
  message: 'write #core/… or #rooms/…, as package.json names them',
};

const withoutClimbing = {
  regex: '^(\\.\\./){2}',
  message: 'write #web/…, as package.json names it',
};

export default defineConfig(
  { ignores: ['**/dist', '**/node_modules', '.angular', '.nx', '.data', 'tmp', 'test-results', 'playwright-report'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx, regexp },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        // Journeys go through the same provider of identities as the tests of the API; the release is package.json's.
        {
          allow: ['/api/test/openid-provider$', '/package.json$'],
          // A room names another by an alias, in the same project; what goes round in a circle is dependency-cruiser's.
          allowCircularSelfDependency: true,
          depConstraints: boundaries,
          ignoredCircularDependencies: [['domain', 'testing']],
        },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      // Rows are plain objects, and forms that have passed their check: they have no behaviour to lose.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // French asks for narrow no-break spaces in what people read.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      // What people send decides how long a pattern looks: none may begin anew at every sign, or try every way to part it.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  // Nest reads the types of constructor parameters at run time.
  { files: ['api/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['api/src/supervisor/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [otherTemplates] }] },
  },
  {
    files: ['api/src/**/*.ts'],
    ignores: ['api/src/supervisor/**', 'api/src/core/database/sql.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [byAlias, otherTemplates] }] },
  },
  {
    files: ['api/src/**/*.ts'],
    ignores: [...ofTests, 'api/src/core/database/sql.ts'],
    rules: refusing(...refusedInTheApi, ...controllers, ...writtenOut, runners, templates),
  },
  {
    files: ['api/src/**/*.controller.ts'],
    rules: refusing(...refusedInTheApi, ...writtenOut, runners, templates),
  },
  {
    files: ['api/src/**/*.sql.ts'],
    ignores: ['api/src/core/database/sql.ts'],
    rules: refusing(...refusedInTheApi, ...controllers, ...writtenOut, runners),
  },
  {
    files: ['api/src/**/*.repository.ts'],
    rules: refusing(...refusedInTheApi, ...controllers, ...writtenOut),
  },
  {
    // It finds where things are built, and loads them from there.
    files: ['api/src/supervisor/{start,dev,cli}.ts'],
    rules: refusing(...refusedInTheApi, ...controllers, patternsWrittenOut, runners, templates),
  },
  { files: ['libs/**/*.ts', 'web/src/**/*.ts'], ignores: ofTests, rules: refusing(...writtenOut) },
  {
    // They make patterns of words whose every sign stands for itself, and of constants.
    files: ['api/src/features/relevance/beginnings.ts', 'libs/text/src/{compounds,passage}.ts'],
    rules: refusing(...refusedInTheApi, ...controllers, importsWrittenOut, runners, templates),
  },
  {
    // What needs more than eight others does more than one thing.
    files: ['api/src/**/*.ts'],
    rules: { '@typescript-eslint/max-params': ['error', { max: 8 }] },
  },
  {
    files: ['libs/{text,domain,contracts,importing}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: noNode }] },
  },
  {
    files: [
      '**/*.spec.ts',
      '**/*.contract.ts',
      '**/test/**/*.ts',
      'web/e2e/**/*.ts',
      'api/proof/**/*.ts',
      'api/bench/**/*.ts',
    ],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['web/src/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      'no-restricted-imports': ['error', { patterns: [withoutClimbing] }],
    },
  },
  {
    files: ['web/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: ['{api,libs,web}/**/*.ts'],
    plugins: { recueil: { rules: { 'named-options': namedOptions } } },
    rules: { 'recueil/named-options': 'error' },
  },
  {
    files: [
      'api/src/features/demonstration/catalogue/**/*.ts',
      'api/src/features/demonstration/judged-queries.ts',
      'migrations/*.ts',
    ],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [eslint.configs.recommended, tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        module: 'writable',
        require: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  prettier,
  {
    files: ['**/*.{ts,html}'],
    rules: { 'max-lines': ['error', { max: 400 }] },
    ignores: ['api/src/features/demonstration/**', 'migrations/*.ts'],
  },
);

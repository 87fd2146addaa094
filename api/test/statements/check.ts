import ts from 'typescript';
import type { Describer } from './described';
import { Meanings } from './meanings';
import { mayBeGiven, rowFaults } from './row-faults';
import { tablesNamed } from './tables';
import { ownFiles, placeOf } from '../sources';
import { type Text, Texts } from './texts';

export interface Checked {
  /** Statements, and the texts that they may have in all. */
  statements: number;
  texts: number;
  /** Each begins with the place of its statement: `api/src/…:12`. */
  faults: string[];
  /** Statements whose rows are handed out unread, by place. */
  unread: string[];
  /** The tables that the statements of each file name. */
  tables: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is run, one statement each, in the file that stands before it. */
  run: readonly { file: string; text: string }[];
}

/**
 * Finds every statement of these sources, has each text that it may have prepared, and compares what PostgreSQL says of
 * it with the row that it declares. A fragment that is in no statement is a fault: nobody has looked at it.
 */
export async function checkStatements(program: ts.Program, describer: Describer): Promise<Checked> {
  const checker = program.getTypeChecker();
  const files = ownFiles(program);
  const texts = new Texts(checker, new Meanings(checker, files));
  const [faults, unread]: [string[], string[]] = [[], []];
  const tables = new Map<string, Set<string>>();
  const run: { file: string; text: string }[] = [];
  let count = 0;
  const statements = templates(files, 'sql');
  for (const statement of statements) {
    const found = new Set<string>();
    const all = textsOf(checker, texts, statement, found);
    if (all.length === 0 && found.size === 0) found.add('has no text that anybody can tell');
    for (const text of all) {
      count += 1;
      const file = placeOf(statement).replace(/:\d+$/, '');
      const named = tablesNamed(text.strings.join(' '), describer.tables);
      tables.set(file, new Set([...(tables.get(file) ?? []), ...named]));
      for (const fault of await textFaults(checker, describer, statement, text)) found.add(fault);
      run.push(...runOf(text).map((one) => ({ file, text: one })));
    }
    if (isUnread(checker, statement)) unread.push(placeOf(statement));
    faults.push(...[...found].map((fault) => `${placeOf(statement)} ${fault}`));
  }
  for (const part of templates(files, 'fragment')) {
    if (!texts.reached.has(part)) faults.push(`${placeOf(part)} is in no statement`);
  }
  return { statements: statements.length, texts: count, faults, unread, tables, run };
}

function textsOf(
  checker: ts.TypeChecker,
  texts: Texts,
  statement: ts.TaggedTemplateExpression,
  faults: Set<string>,
): Text[] {
  try {
    return distinct(checker, texts.of(statement));
  } catch (error) {
    faults.add((error as Error).message);
    return [];
  }
}

/** Each text once with the same types of what is given. */
function distinct(checker: ts.TypeChecker, texts: Text[]): Text[] {
  const keyOf = ({ strings, parameters }: Text): string =>
    JSON.stringify([strings, parameters.map((one) => checker.typeToString(checker.getTypeAtLocation(one)))]);
  return [...new Map(texts.map((text) => [keyOf(text), text])).values()];
}

async function textFaults(
  checker: ts.TypeChecker,
  describer: Describer,
  statement: ts.TaggedTemplateExpression,
  { strings, parameters }: Text,
): Promise<string[]> {
  const row = declaredRow(checker, statement);
  if (row === undefined) return ['declares no row that can be read'];
  try {
    const several = runOf({ strings, parameters });
    for (const before of several.slice(0, -1)) await describer.describe(before);
    const described = await describer.describe(several.at(-1) ?? '');
    return [
      ...rowFaults(checker, row, described.columns, statement),
      ...described.parameters.flatMap((type, index) => {
        const given = parameters[index];
        if (given === undefined || mayBeGiven(checker, checker.getTypeAtLocation(given), type)) return [];
        return [`gives ${given.getText()} for ${type.name}`];
      }),
    ];
  } catch (error) {
    return [`is refused: ${(error as Error).message}`];
  }
}

/** Each statement of a text: without parameters there may be several. */
function runOf({ strings, parameters }: Pick<Text, 'strings' | 'parameters'>): string[] {
  const text = strings.reduce((begun, next, index) => `${begun}$${String(index)}${next}`);
  return parameters.length > 0 || text.includes('$$') ? [text] : text.split(';');
}

function isUnread(checker: ts.TypeChecker, statement: ts.TaggedTemplateExpression): boolean {
  const row = declaredRow(checker, statement);
  return row !== undefined && (row.flags & ts.TypeFlags.Unknown) !== 0;
}

function declaredRow(checker: ts.TypeChecker, statement: ts.TaggedTemplateExpression): ts.Type | undefined {
  const type = checker.getTypeAtLocation(statement);
  return checker.getTypeArguments(type as ts.TypeReference)[0];
}

function templates(files: readonly ts.SourceFile[], tag: 'sql' | 'fragment'): ts.TaggedTemplateExpression[] {
  const found: ts.TaggedTemplateExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === tag) found.push(node);
    ts.forEachChild(node, visit);
  };
  files.forEach(visit);
  return found;
}

import ts from 'typescript';
import { ownFiles, placeOf, sqlModule } from '../sources';

/**
 * What is used of TypeORM and of the driver: connections, how many are busy and as whom they sign in, transactions,
 * migrations. Nothing of it takes a statement.
 */
const used = new Set(
  (
    'commitTransaction connect createQueryRunner destroy driver driverError end ending executePendingMigrations ' +
    'idleCount initialize isInitialized isTransactionActive manager on once password release rollbackTransaction runMigrations ' +
    'startTransaction totalCount transaction undoLastMigration user waitingCount'
  ).split(' '),
);

/**
 * Where anything else of a connection is taken, however it is written: called, handed on, by a name in brackets, by taking
 * it apart.
 */
export function waysRound(program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const taken = takenOf(checker, node);
    if (taken !== null && !used.has(taken)) found.push(`${placeOf(node)} takes ${taken} of a connection`);
    ts.forEachChild(node, visit);
  };
  ownFiles(program)
    .filter(({ fileName }) => fileName !== sqlModule)
    .forEach(visit);
  return found;
}

/** The name of what this takes of a connection; null where it takes nothing of one. */
function takenOf(checker: ts.TypeChecker, node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node))
    return isMember(checker.getSymbolAtLocation(node.name)) ? node.name.text : null;
  if (ts.isElementAccessExpression(node))
    return isConnection(checker.getTypeAtLocation(node.expression)) ? node.argumentExpression.getText() : null;
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return null;
  const name = (node.propertyName ?? node.name).getText();
  const whole = checker.getTypeAtLocation(node.parent);
  return isMember(whole.getProperty(name)) ? name : null;
}

function isConnection(type: ts.Type): boolean {
  return (type.isUnionOrIntersection() ? type.types : [type]).some(({ symbol }) =>
    ((symbol as ts.Symbol | undefined)?.declarations ?? []).some(isOfLibraries),
  );
}

/** Whether it is a property or a method of something of these libraries. */
function isMember(symbol: ts.Symbol | undefined): boolean {
  return (symbol?.declarations ?? []).some(
    (declaration) =>
      (ts.isClassLike(declaration.parent) || ts.isInterfaceDeclaration(declaration.parent)) &&
      isOfLibraries(declaration),
  );
}

function isOfLibraries(declaration: ts.Declaration): boolean {
  return /\/node_modules\/(typeorm|pg|@types\/pg)\//.test(declaration.getSourceFile().fileName);
}

import ts from 'typescript';
import { ownFiles, placeOf } from '../sources';
import { publicMembers } from './doors';

/** Where a constructor is given one thing in which several others come along, uncounted. */
export function bagsOfNeeds(program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  return constructors(program).flatMap(({ parameters }) =>
    parameters
      .filter((parameter) => {
        const held = publicMembers(checker, checker.getTypeAtLocation(parameter)).filter(isProvided);
        return new Set(held).size > 1;
      })
      .map((parameter) => `${placeOf(parameter)} ${parameter.name.getText()} brings several others`),
  );
}

function constructors(program: ts.Program): ts.ConstructorDeclaration[] {
  const found: ts.ConstructorDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isConstructorDeclaration(node) && ts.getDecorators(node.parent)) found.push(node);
    ts.forEachChild(node, visit);
  };
  ownFiles(program).forEach(visit);
  return found;
}

/** What Nest makes: a class that is decorated. */
function isProvided(type: ts.Type): boolean {
  const { valueDeclaration } = (type.symbol as ts.Symbol | undefined) ?? {};
  return (
    valueDeclaration !== undefined &&
    ts.isClassDeclaration(valueDeclaration) &&
    (ts.getDecorators(valueDeclaration)?.length ?? 0) > 0
  );
}

import ts from 'typescript';
import { ownFiles, placeOf } from '../sources';

/** Where doors of rooms give a repository: itself, under another name or through another file, or held by what they give. */
export function repositoriesGiven(program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  return ownFiles(program)
    .filter(({ fileName }) => /\/features\/[^/]+\/(index|tasks)\.ts$/.test(fileName))
    .flatMap((door) => {
      const module = checker.getSymbolAtLocation(door);
      const given = module === undefined ? [] : checker.getExportsOfModule(module);
      return given
        .filter((symbol) => givesRepository(checker, meant(checker, symbol)))
        .map((symbol) => `${placeOf(door).replace(/:\d+$/, '')} gives ${symbol.name}`);
    });
}

function meant(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function givesRepository(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  const { valueDeclaration } = symbol;
  if (valueDeclaration !== undefined && isInRepository(valueDeclaration)) return true;
  const value = valueDeclaration && checker.getTypeOfSymbolAtLocation(symbol, valueDeclaration);
  const types = [checker.getDeclaredTypeOfSymbol(symbol), ...(value ? [value] : [])];
  return types.some((type) => isRepository(type) || holdsRepository(checker, type));
}

/** Whether something that anybody may read of it is a repository, or answers one. */
function holdsRepository(checker: ts.TypeChecker, type: ts.Type): boolean {
  return publicMembers(checker, type).some((held) =>
    [held, ...held.getCallSignatures().map((call) => call.getReturnType())].some(isRepository),
  );
}

/** The types of what anybody may read of an object. */
export function publicMembers(checker: ts.TypeChecker, type: ts.Type): ts.Type[] {
  return checker.getPropertiesOfType(type).flatMap((member) => {
    const declaration = member.valueDeclaration;
    if (declaration === undefined || isHidden(declaration)) return [];
    return [checker.getTypeOfSymbolAtLocation(member, declaration)];
  });
}

function isHidden(declaration: ts.Declaration): boolean {
  return (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0;
}

function isRepository(type: ts.Type): boolean {
  const { valueDeclaration } = (type.symbol as ts.Symbol | undefined) ?? {};
  return valueDeclaration !== undefined && ts.isClassDeclaration(valueDeclaration) && isInRepository(valueDeclaration);
}

function isInRepository(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.endsWith('.repository.ts');
}

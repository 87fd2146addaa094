import ts from 'typescript';
import { bare } from './bare';

/** What adds to a list or puts something else in it. */
const fillers = ['push', 'unshift', 'splice', 'fill', 'copyWithin'];

/** Knows what is assigned or filled after it was declared: how it was declared is not all that it may be. */
export class Changes {
  private readonly changed = new Map<string, ts.Identifier[]>();

  constructor(
    private readonly checker: ts.TypeChecker,
    files: readonly ts.SourceFile[],
  ) {
    const visit = (node: ts.Node): void => {
      for (const changed of changedBy(node))
        this.changed.set(changed.text, [...(this.changed.get(changed.text) ?? []), changed]);
      ts.forEachChild(node, visit);
    };
    files.forEach(visit);
  }

  isChanged(declared: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement): boolean {
    if (ts.isVariableDeclaration(declared) && isFilledLater(declared)) return true;
    return (this.changed.get(declared.name.getText()) ?? []).some((place) => this.declarationOf(place) === declared);
  }

  private declarationOf(place: ts.Identifier): ts.Declaration | undefined {
    const symbol = this.checker.getSymbolAtLocation(place);
    if (symbol === undefined) return undefined;
    return (symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol).valueDeclaration;
  }
}

/** One that is not constant, and a list that has nothing yet. */
function isFilledLater({ parent, initializer }: ts.VariableDeclaration): boolean {
  if ((parent.flags & ts.NodeFlags.Const) === 0) return true;
  const made = initializer && bare(initializer);
  return made !== undefined && ts.isArrayLiteralExpression(made) && made.elements.length === 0;
}

function changedBy(node: ts.Node): ts.Identifier[] {
  if (ts.isBinaryExpression(node) && assigns(node.operatorToken.kind)) return owner(node.left);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression: list, name } = node.expression;
  if (fillers.includes(name.text)) return owner(list);
  const [first] = node.arguments;
  return list.getText() === 'Object' && name.text === 'assign' && first !== undefined ? owner(first) : [];
}

function assigns(operator: ts.SyntaxKind): boolean {
  return operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
}

/** The name that `name.property[0]` begins with. */
function owner(expression: ts.Node): ts.Identifier[] {
  let inner = bare(expression);
  while (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner)) inner = bare(inner.expression);
  return ts.isIdentifier(inner) ? [inner] : [];
}

import ts from 'typescript';
import { bare } from './bare';
import { Changes } from './changes';
import { placeOf, sqlModule } from '../sources';

/** What arguments were given for the parameters of the functions that a meaning was followed through. */
export type Bindings = ReadonlyMap<ts.ParameterDeclaration, Meaning>;

/** Which way was taken where there are several, so that one statement never takes two at the same place. */
export type Choices = ReadonlyMap<ts.Node | string, unknown>;

/** An expression that is followed no further, or that is to be followed with these bindings. */
export interface Meaning {
  node: ts.Node;
  bindings: Bindings;
  choices: Choices;
}

interface Elements {
  items: Meaning[];
  choices: Choices;
}

type FunctionLike = ts.ArrowFunction | ts.FunctionDeclaration | ts.FunctionExpression | ts.MethodDeclaration;

const nothing = new Map<never, never>();

export function plain(node: ts.Node): Meaning {
  return { node, bindings: nothing, choices: nothing };
}

/** Both together; null where they took different ways at one place. */
export function together(one: Choices, other: Choices): Choices | null {
  for (const [place, way] of other) if (one.has(place) && one.get(place) !== way) return null;
  return one.size === 0 ? other : other.size === 0 ? one : new Map([...one, ...other]);
}

/**
 * What an expression may be when it is evaluated, found without running anything: constants, both sides of conditions,
 * entries of records, what functions return with these arguments, elements of lists. Throws where something may be more
 * than can be found so: a variable that is assigned again, a list that is filled.
 */
export class Meanings {
  private readonly calls = new Map<string, ts.CallExpression[]>();
  private readonly changes: Changes;

  constructor(
    private readonly checker: ts.TypeChecker,
    files: readonly ts.SourceFile[],
  ) {
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) {
        const name = calledName(node);
        this.calls.set(name, [...(this.calls.get(name) ?? []), node]);
      }
      ts.forEachChild(node, visit);
    };
    files.forEach(visit);
    this.changes = new Changes(checker, files);
  }

  /** The literals, templates and functions that it may be; or itself where nothing more is known. */
  of(meaning: Meaning): Meaning[] {
    const node = bare(meaning.node);
    if (ts.isIdentifier(node)) return this.ofName(node, meaning);
    if (ts.isConditionalExpression(node)) {
      const place = placeIn(node, node.condition);
      return [node.whenTrue, node.whenFalse].flatMap((way, index) => this.step(meaning, way, [place, index]));
    }
    if (ts.isPropertyAccessExpression(node)) return this.ofProperty(node, meaning);
    if (ts.isElementAccessExpression(node)) return this.ofElement(node, meaning);
    if (ts.isCallExpression(node)) return this.ofCall(node, meaning);
    return [{ ...meaning, node }];
  }

  /**
   * The lists that it may be; null where one of them is not known. What is made of each element of such a list stands for
   * lists of one and of two.
   */
  lists(meaning: Meaning): Elements[] | null {
    return each(this.of(meaning), (leaf) => {
      const { node } = leaf;
      if (ts.isArrayLiteralExpression(node)) return this.literalLists(node, leaf);
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
      const list = { ...leaf, node: node.expression.expression };
      const [callback] = node.arguments;
      if (node.expression.name.text === 'filter') return this.lists(list)?.flatMap(parts) ?? null;
      if (node.expression.name.text !== 'map' || callback === undefined) return null;
      return this.mapped(this.lists(list), { ...leaf, node: callback });
    });
  }

  private step(from: Meaning, node: ts.Node, way?: [ts.Node | string, unknown]): Meaning[] {
    const choices = way === undefined ? from.choices : together(from.choices, new Map([way]));
    return choices === null ? [] : this.of({ node, bindings: from.bindings, choices });
  }

  private ofName(node: ts.Identifier, meaning: Meaning): Meaning[] {
    const declaration = this.declarationOf(node);
    if (declaration === undefined) return [{ ...meaning, node }];
    if (ts.isVariableDeclaration(declaration)) return this.ofVariable(declaration, { ...meaning, node });
    if (ts.isParameter(declaration)) return this.ofParameter(declaration, { ...meaning, node });
    if (ts.isBindingElement(declaration)) return this.ofDestructured(declaration, { ...meaning, node });
    if (isFunction(declaration)) return [{ ...meaning, node: declaration }];
    return [{ ...meaning, node }];
  }

  private ofVariable(declaration: ts.VariableDeclaration, meaning: Meaning): Meaning[] {
    this.requireUnchanged(declaration);
    if (declaration.initializer !== undefined) return this.step(meaning, declaration.initializer);
    const loop = declaration.parent.parent;
    const lists = ts.isForOfStatement(loop) ? this.lists({ ...meaning, node: loop.expression }) : null;
    if (lists === null) return [meaning];
    return lists
      .flatMap(({ items }) => items)
      .flatMap((item) => {
        const choices = together(item.choices, new Map([[declaration, item.node]]));
        return choices === null ? [] : this.of({ ...item, choices });
      });
  }

  /** What was given where it was called; everything that is given anywhere, where the way began inside the function. */
  private ofParameter(parameter: ts.ParameterDeclaration, meaning: Meaning): Meaning[] {
    this.requireUnchanged(parameter);
    const bound = meaning.bindings.get(parameter);
    if (bound !== undefined) {
      const choices = together(meaning.choices, bound.choices);
      return choices === null ? [] : this.of({ ...bound, choices });
    }
    if (!isFunction(parameter.parent)) return [meaning];
    const position = parameter.parent.parameters.indexOf(parameter);
    const given = this.callsOf(parameter.parent).flatMap((call) => call.arguments[position] ?? []);
    if (parameter.initializer !== undefined) given.push(parameter.initializer);
    if (given.length === 0) return [meaning];
    return given.flatMap((argument) => this.step(meaning, argument, [parameter, argument]));
  }

  private ofDestructured(element: ts.BindingElement, meaning: Meaning): Meaning[] {
    this.requireUnchanged(element);
    const owner = element.parent.parent;
    const name = (element.propertyName ?? element.name).getText();
    const whole = ts.isParameter(owner)
      ? this.ofParameter(owner, meaning)
      : ts.isVariableDeclaration(owner)
        ? this.ofVariable(owner, meaning)
        : [];
    const found = each(whole, (one) => this.entry(one, name));
    if (found === null) return [meaning];
    if (element.initializer !== undefined) found.push(...this.step(meaning, element.initializer, [element, name]));
    return found.length > 0 ? found : [meaning];
  }

  private ofProperty(node: ts.PropertyAccessExpression, meaning: Meaning): Meaning[] {
    const found = each(this.of({ ...meaning, node: node.expression }), (one) => this.entry(one, node.name.text));
    if (found !== null && found.length > 0) return found;
    const declaration = this.checker.getSymbolAtLocation(node.name)?.valueDeclaration;
    if (declaration !== undefined && isFunction(declaration)) return [{ ...meaning, node: declaration }];
    return [{ ...meaning, node }];
  }

  /** An entry of a record that is written out. A name that it does not have is never asked for. */
  private ofElement(node: ts.ElementAccessExpression, meaning: Meaning): Meaning[] {
    const records = this.of({ ...meaning, node: node.expression });
    if (!records.every((record) => ts.isObjectLiteralExpression(record.node))) return [{ ...meaning, node }];
    const keys = this.of({ ...meaning, node: node.argumentExpression });
    return records.flatMap((record) =>
      keys.flatMap((key) => this.entries(record, key, placeIn(node, node.argumentExpression))),
    );
  }

  private entries(record: Meaning, key: Meaning, place: string): Meaning[] {
    if (!ts.isObjectLiteralExpression(record.node)) return [];
    const known = ts.isStringLiteral(key.node);
    const names = ts.isStringLiteral(key.node)
      ? [key.node.text]
      : record.node.properties.map(({ name }) => keyText(name));
    return names.flatMap((name) => {
      const choices = together(record.choices, known ? key.choices : new Map([[place, name]]));
      if (choices === null) return [];
      const found = this.entry({ ...record, choices }, name);
      if (found === null) throw new Error(`${placeOf(record.node)} cannot follow what is spread there`);
      return found;
    });
  }

  /** What stands under that name in an object that is written out; null where it is not, or not wholly. */
  private entry(object: Meaning, name: string): Meaning[] | null {
    if (!ts.isObjectLiteralExpression(object.node)) return null;
    if (object.node.properties.some(ts.isSpreadAssignment)) return null;
    for (const property of object.node.properties) {
      if (property.name === undefined || keyText(property.name) !== name) continue;
      if (ts.isPropertyAssignment(property)) return this.step(object, property.initializer);
      if (ts.isShorthandPropertyAssignment(property)) {
        const declaration = this.checker.getShorthandAssignmentValueSymbol(property)?.valueDeclaration;
        if (declaration && ts.isVariableDeclaration(declaration)) return this.ofVariable(declaration, object);
      }
      if (ts.isMethodDeclaration(property)) return [{ ...object, node: property }];
      return null;
    }
    return [];
  }

  private ofCall(node: ts.CallExpression, meaning: Meaning): Meaning[] {
    const called = this.of({ ...meaning, node: node.expression });
    const given = node.arguments.map((argument) => ({ ...meaning, node: argument }));
    return called.flatMap((one) =>
      isFunction(one.node) && one.node.getSourceFile().fileName !== sqlModule
        ? this.returned({ ...one, node: one.node }, given)
        : [{ ...meaning, node }],
    );
  }

  private returned(called: Meaning & { node: FunctionLike }, given: readonly Meaning[]): Meaning[] {
    const bindings = new Map(called.bindings);
    called.node.parameters.forEach((parameter, index) => {
      const argument = given[index];
      if (argument !== undefined) bindings.set(parameter, argument);
    });
    const all = returnedExpressions(called.node);
    return all.flatMap((node) =>
      this.step({ ...called, bindings }, node, all.length > 1 ? [called.node, node] : undefined),
    );
  }

  private literalLists(list: ts.ArrayLiteralExpression, meaning: Meaning): Elements[] | null {
    let found: Elements[] = [{ items: [], choices: meaning.choices }];
    for (const element of list.elements) {
      const ends = ts.isSpreadElement(element)
        ? this.lists({ ...meaning, node: element.expression })
        : [{ items: [{ ...meaning, node: element }], choices: meaning.choices }];
      if (ends === null) return null;
      found = found.flatMap((begun) =>
        ends.flatMap((end) => {
          const choices = together(begun.choices, end.choices);
          return choices === null ? [] : [{ items: [...begun.items, ...end.items], choices }];
        }),
      );
    }
    return found;
  }

  /** A list that is known keeps its length; of another, one element and two. */
  private mapped(lists: Elements[] | null, callback: Meaning): Elements[] {
    const made = (item: Meaning | null): Meaning[] =>
      this.of(callback).flatMap((one) =>
        isFunction(one.node) ? this.returned({ ...one, node: one.node }, item === null ? [] : [item]) : [],
      );
    if (lists !== null) return lists.flatMap(({ items, choices }) => spread(items.map(made), choices));
    const some = made(null);
    return some.flatMap((one, index) => [
      { items: [one], choices: callback.choices },
      { items: [one, some[(index + 1) % some.length] ?? one], choices: callback.choices },
    ]);
  }

  private requireUnchanged(declared: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement): void {
    if (this.changes.isChanged(declared))
      throw new Error(`${placeOf(declared)} cannot follow ${declared.name.getText()}: it changes after that`);
  }

  private callsOf(called: FunctionLike): ts.CallExpression[] {
    const name = nameOf(called);
    return (this.calls.get(name) ?? []).filter(
      (call) => this.checker.getResolvedSignature(call)?.declaration === (called as ts.Node),
    );
  }

  private declarationOf(node: ts.Identifier): ts.Declaration | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    if (symbol === undefined) return undefined;
    const meant = symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    return meant.valueDeclaration;
  }
}

/** All together; null where one is. */
function each<Given, Found>(all: readonly Given[], find: (one: Given) => Found[] | null): Found[] | null {
  const found = all.map(find);
  return found.some((one) => one === null) ? null : found.flatMap((one) => one ?? []);
}

/** Each of these in turn, as often as the one with most ways has ways: every way is taken once. */
function spread(ways: Meaning[][], choices: Choices): Elements[] {
  const most = Math.max(1, ...ways.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) => ({
    items: ways.flatMap((some) => some[index % some.length] ?? []),
    choices,
  }));
}

/** Of a list of which some are left out: all, and only the first. */
function parts({ items, choices }: Elements): Elements[] {
  return items.length < 2
    ? [{ items, choices }]
    : [
        { items, choices },
        { items: items.slice(0, 1), choices },
      ];
}

function returnedExpressions(called: FunctionLike): ts.Expression[] {
  if (called.body === undefined) return [];
  if (!ts.isBlock(called.body)) return [called.body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(called.body, visit);
  return found;
}

function isFunction(node: ts.Node): node is FunctionLike {
  return (
    ts.isArrowFunction(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isMethodDeclaration(node)
  );
}

/** Where something is decided: the same words in one function decide the same way. */
function placeIn(node: ts.Node, decides: ts.Node): string {
  let outer = node.parent;
  while (!ts.isFunctionLike(outer) && !ts.isSourceFile(outer)) outer = outer.parent;
  return `${outer.getSourceFile().fileName} ${String(outer.pos)} ${decides.getText()}`;
}

function nameOf(called: FunctionLike): string {
  if (called.name !== undefined) return called.name.getText();
  return ts.isVariableDeclaration(called.parent) ? called.parent.name.getText() : '';
}

function calledName({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

function keyText(name: ts.PropertyName | undefined): string {
  if (name === undefined) return '';
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();
}

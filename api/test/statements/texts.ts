import ts from 'typescript';
import { bare } from './bare';
import { type Choices, type Meaning, type Meanings, plain, together } from './meanings';
import { placeOf } from '../sources';

/** One text that a template may have. A parameter stands between every two strings. */
export interface Text {
  strings: string[];
  parameters: ts.Expression[];
  choices: Choices;
}

/** Texts beyond which not every way is taken with every other, only each of them once. */
const mostTexts = 64;

/** Every text of a template, its fragments written out. `reached` is told each fragment on the way. */
export class Texts {
  readonly reached = new Set<ts.Node>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly meanings: Meanings,
  ) {}

  of(template: ts.TaggedTemplateExpression): Text[] {
    return this.ofTemplate(template, plain(template));
  }

  private ofTemplate({ template }: ts.TaggedTemplateExpression, meaning: Meaning): Text[] {
    if (ts.isNoSubstitutionTemplateLiteral(template))
      return [{ strings: [template.text], parameters: [], choices: meaning.choices }];
    let texts: Text[] = [{ strings: [template.head.text], parameters: [], choices: meaning.choices }];
    for (const { expression, literal } of template.templateSpans) {
      texts = combined(texts, this.ofPart({ ...meaning, node: expression }));
      texts = texts.map((text) => ended(text, literal.text));
    }
    return texts;
  }

  /** A value is a parameter; a fragment is its texts. */
  private ofPart(meaning: Meaning): Text[] {
    const expression = meaning.node as ts.Expression;
    if (!this.mayBeFragment(expression)) return [parameter(expression, meaning.choices)];
    return this.meanings.of(meaning).flatMap((one): Text[] => {
      const node = bare(one.node);
      if (ts.isTaggedTemplateExpression(node)) {
        this.reached.add(node);
        return this.ofTemplate(node, one);
      }
      if (ts.isCallExpression(node) && node.expression.getText() === 'joined') return this.ofJoined(node, one);
      if (this.mayBeFragment(node as ts.Expression))
        throw new Error(`${placeOf(expression)} nobody can tell what ${expression.getText()} is`);
      return [parameter(node as ts.Expression, one.choices)];
    });
  }

  private ofJoined(call: ts.CallExpression, meaning: Meaning): Text[] {
    const [list, separator, none] = call.arguments;
    if (list === undefined || separator === undefined || !ts.isStringLiteral(separator))
      throw new Error(`${placeOf(call)} cannot be read`);
    const lists = this.meanings.lists({ ...meaning, node: list });
    if (lists === null) throw new Error(`${placeOf(list)} cannot follow the list ${list.getText()}`);
    const texts = lists.flatMap(({ items, choices }) => {
      if (items.length === 0) return [];
      const [first = [], ...others] = items.map((item) => this.ofPart(item)).filter(({ length }) => length > 0);
      return others.reduce(
        (begun, next) =>
          combined(
            begun.map((text) => ended(text, separator.text)),
            next,
          ),
        combined([{ strings: [''], parameters: [], choices }], first),
      );
    });
    return none === undefined ? texts : [...texts, ...this.ofPart({ ...meaning, node: none })];
  }

  private mayBeFragment(expression: ts.Expression): boolean {
    const type = this.checker.getTypeAtLocation(expression);
    return (type.isUnion() ? type.types : [type]).some(
      ({ symbol }) => (symbol as ts.Symbol | undefined)?.name === 'Fragment',
    );
  }
}

function parameter(expression: ts.Expression, choices: Choices): Text {
  return { strings: ['', ''], parameters: [expression], choices };
}

function ended(text: Text, end: string): Text {
  const strings = [...text.strings];
  strings.push((strings.pop() ?? '') + end);
  return { ...text, strings };
}

function combined(begun: Text[], ends: Text[]): Text[] {
  const pairs = begun.flatMap((one) => ends.flatMap((other) => after(one, other) ?? []));
  if (pairs.length <= mostTexts) return pairs;
  const fewer = new Set<Text>();
  for (const [some, others, put] of [
    [begun, ends, after],
    [ends, begun, (one: Text, other: Text) => after(other, one)],
  ] as const) {
    some.forEach((one, index) => {
      const turned = [...others.slice(index % others.length), ...others.slice(0, index % others.length)];
      for (const other of turned) {
        const pair = put(one, other);
        if (pair === null) continue;
        fewer.add(pair);
        break;
      }
    });
  }
  return [...fewer];
}

function after(one: Text, other: Text): Text | null {
  const choices = together(one.choices, other.choices);
  if (choices === null) return null;
  const [first = '', ...rest] = other.strings;
  return {
    strings: [...ended(one, first).strings, ...rest],
    parameters: [...one.parameters, ...other.parameters],
    choices,
  };
}

import ts from 'typescript';
import type { Described, PgType } from './described';

/** What a declared row says otherwise than PostgreSQL; nothing where both agree. */
export function rowFaults(checker: ts.TypeChecker, row: ts.Type, columns: Described['columns'], at: ts.Node): string[] {
  const answered = columns.filter(({ type }) => type.kind !== 'void');
  if (row.flags & ts.TypeFlags.Never)
    return answered.map(({ name }) => `answers a column ${name}, and declares no row`);
  if (row.flags & ts.TypeFlags.Unknown) return [];
  if (row.flags & (ts.TypeFlags.Any | ts.TypeFlags.TypeParameter)) return ['declares no row that can be read'];
  const declared = new Map(checker.getPropertiesOfType(row).map((property) => [property.name, property]));
  const names = answered.map(({ name }) => name);
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `answers two columns ${name}`),
    ...[...declared.keys()].filter((name) => !names.includes(name)).map((name) => `answers no column ${name}`),
    ...answered.flatMap(({ name, type, mayBeNull }) => {
      const property = declared.get(name);
      if (property === undefined) return [`answers a column ${name} that its row does not have`];
      const its = checker.getTypeOfSymbolAtLocation(property, at);
      const said = checker.typeToString(its);
      if (!holds(checker, its, type)) return [`answers ${type.name} as ${name}, and its row says ${said}`];
      return mayBeNull && !isNullable(its) ? [`answers ${name}, which may be null, and its row says ${said}`] : [];
    }),
  ];
}

/** Whether a value of the type may be given for a parameter of PostgreSQL's type. */
export function mayBeGiven(checker: ts.TypeChecker, given: ts.Type, type: PgType): boolean {
  return ways(given).every((way) => {
    switch (type.kind) {
      case 'json':
        return isText(way);
      case 'array':
        return elementOf(
          checker,
          way,
          (element) => type.element === null || mayBeGiven(checker, element, type.element),
        );
      case 'date':
        return isOf(way, 'Date') || isText(way);
      case 'string':
        return isText(way) || (['int8', 'numeric'].includes(type.name) && isNumber(way));
      default:
        return isKind(way, type.kind);
    }
  });
}

/** Whether what the driver makes of a value of PostgreSQL's type is always of the type that is declared. */
function holds(checker: ts.TypeChecker, declared: ts.Type, type: PgType): boolean {
  if (ways(declared).length === 0) return false;
  if (type.kind === 'json') return ways(declared).every(isWhole) && isJson(checker, declared, new Set());
  return ways(declared).every((way) =>
    type.kind === 'array'
      ? elementOf(checker, way, (element) => type.element === null || holds(checker, element, type.element))
      : isKind(way, type.kind),
  );
}

function isKind(type: ts.Type, kind: PgType['kind']): boolean {
  if (type.isIntersection()) return type.types.some((one) => isKind(one, kind));
  switch (kind) {
    case 'string':
      return isText(type);
    case 'number':
      return isNumber(type);
    case 'boolean':
      return (type.flags & ts.TypeFlags.BooleanLike) !== 0;
    case 'date':
      return isOf(type, 'Date');
    case 'bytes':
      return isOf(type, 'Buffer') || isOf(type, 'Uint8Array');
    default:
      return false;
  }
}

/** What JSON is kept for: an object, a list, or what nobody reads. */
function isWhole(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection | ts.TypeFlags.Unknown)) !== 0;
}

/** What was written as JSON comes back without dates and bytes: they are text there. */
function isJson(checker: ts.TypeChecker, type: ts.Type, seen: Set<ts.Type>): boolean {
  if (seen.has(type)) return true;
  seen.add(type);
  return ways(type).every((way) => {
    if (way.flags & (ts.TypeFlags.Any | ts.TypeFlags.BigIntLike | ts.TypeFlags.ESSymbolLike)) return false;
    if (!(way.flags & ts.TypeFlags.Object)) return true;
    if (['Date', 'Buffer', 'Uint8Array', 'Map', 'Set'].some((name) => isOf(way, name))) return false;
    if (checker.isArrayLikeType(way)) return elementOf(checker, way, (element) => isJson(checker, element, seen));
    return checker
      .getPropertiesOfType(way)
      .every((property) => isJson(checker, checker.getTypeOfSymbol(property), seen));
  });
}

function elementOf(checker: ts.TypeChecker, type: ts.Type, test: (element: ts.Type) => boolean): boolean {
  if (!checker.isArrayLikeType(type)) return false;
  const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  return element !== undefined && test(element);
}

function ways(type: ts.Type): ts.Type[] {
  return (type.isUnion() ? type.types : [type]).filter(
    (one) => !(one.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)),
  );
}

function isNullable(type: ts.Type): boolean {
  return (type.isUnion() ? type.types : [type]).some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0);
}

function isText(type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.some(isText);
  return (type.flags & ts.TypeFlags.StringLike) !== 0;
}

function isNumber(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.NumberLike) !== 0;
}

function isOf(type: ts.Type, name: string): boolean {
  return (type.symbol as ts.Symbol | undefined)?.name === name;
}

import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { arrivingText } from '@recueil/text';

const asTyped = Symbol('kept as typed');

/** A field of a form whose every sign counts: a password, or a text that is read as the document it was copied from. */
export function KeptAsTyped(): PropertyDecorator {
  return (form, field) => {
    Reflect.defineMetadata(asTyped, [...fieldsKeptAsTyped(form), field], form);
  };
}

function fieldsKeptAsTyped(form: object): readonly (string | symbol)[] {
  return (Reflect.getMetadata(asTyped, form) as (string | symbol)[] | undefined) ?? [];
}

/**
 * Takes the signs that nobody sees out of every text of what people send, before anything is checked or stored: see
 * {@link arrivingText}. A new form has nothing to do for it; a field that must keep them says so with {@link KeptAsTyped}.
 */
@Injectable()
export class ArrivingText implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== 'body' || !isRecord(value)) return value;
    const kept = metatype === undefined ? [] : fieldsKeptAsTyped(metatype.prototype as object);
    return entriesArrived(value, kept);
  }
}

function arrived(value: unknown): unknown {
  if (typeof value === 'string') return arrivingText(value);
  if (Array.isArray(value))
    return value.map((one) => arrived(one)).filter((one, index) => !isEmptied(value[index], one));
  return isRecord(value) ? entriesArrived(value, []) : value;
}

function entriesArrived(value: Record<string, unknown>, kept: readonly (string | symbol)[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, its]) => [name, kept.includes(name) ? its : arrived(its)]),
  );
}

/** A piece of a text with form in which nothing is left: the schema has no empty ones. */
function isEmptied(before: unknown, after: unknown): boolean {
  return isRecord(before) && isRecord(after) && before.type === 'text' && after.text === '' && before.text !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

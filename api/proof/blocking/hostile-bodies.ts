/** As much of an OpenAPI schema as bodies are made from. */
export interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  maxLength?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
}

export interface NamedBody {
  name: string;
  text: string;
}

const kilobyte = 1_024;
/** What may be sent at most, by the bounds of routes: what a route refuses by its size is sent too. */
const sizes = [15 * kilobyte, 60 * kilobyte, 1_000 * kilobyte];

/** Pieces that a pattern or a comparison may stumble on. */
const pieces = ['a', 'a b ', '\f', ' \n', '\t ', '1', '.', '@a.', '- ', '# ', '|', '(((', 'é', '"', '\\'];

/** Bodies of a route: the widest, the deepest, the longest, and those whose every text repeats one piece. */
export function hostileBodies(schema: Schema, schemas: Record<string, Schema>): NamedBody[] {
  const bodies = sizes.flatMap((size): NamedBody[] => [
    { name: `${label(size)} of unknown keys`, text: `{${repeated((index) => `"k${index.toString(36)}":1`, size)}}` },
    { name: `${label(size)} of empty lists`, text: `[${repeated(() => '[]', size)}]` },
    { name: `${label(size)} of lists in a content`, text: `{"content":{"links":[${repeated(() => '[]', size)}]}}` },
    { name: `${label(size)} of levels`, text: `${'['.repeat(size / 2)}${']'.repeat(size / 2)}` },
    { name: `${label(size)} of objects in objects`, text: '{"a":'.repeat(size / 6) + '1' + '}'.repeat(size / 6) },
    { name: `${label(size)} without an end`, text: '{"a":['.repeat(size / 6) },
  ]);
  for (const piece of pieces) {
    for (const size of [2_000, ...sizes]) {
      const value = filled(schema, schemas, piece.repeat(Math.floor(size / piece.length / texts(schema, schemas))));
      bodies.push({ name: `${label(size)} of ${JSON.stringify(piece)}`, text: JSON.stringify(value) });
    }
  }
  return bodies;
}

function label(size: number): string {
  return `${String(Math.round(size / kilobyte))} kB`;
}

function repeated(item: (index: number) => string, size: number): string {
  const items: string[] = [];
  for (let length = 0, index = 0; length < size - 40; index += 1) length += (items[index] = item(index)).length + 1;
  return items.join(',');
}

function resolved(schema: Schema, schemas: Record<string, Schema>): Schema {
  const named = schema.$ref?.split('/').at(-1);
  if (named !== undefined) return schemas[named] ?? {};
  return schema.allOf?.[0] ? resolved(schema.allOf[0], schemas) : schema;
}

/** A value of the form that is asked for, every free text of it the same. */
function filled(given: Schema, schemas: Record<string, Schema>, text: string): unknown {
  const schema = resolved(given, schemas);
  if (schema.enum) return schema.enum[0];
  if (schema.properties) {
    const entries = Object.entries(schema.properties);
    return Object.fromEntries(entries.map(([name, one]) => [name, filled(one, schemas, text)]));
  }
  if (schema.type === 'array') return Array.from({ length: 12 }, () => filled(schema.items ?? {}, schemas, text));
  if (schema.type === 'number' || schema.type === 'integer') return 1;
  if (schema.type === 'boolean') return true;
  // What the document only calls an object is a section's text.
  if (schema.type === 'object') return section(text);
  return text;
}

export function section(text: string): unknown {
  return {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: text.slice(0, 19_999) || 'a' }] }],
  };
}

function texts(given: Schema, schemas: Record<string, Schema>): number {
  const schema = resolved(given, schemas);
  if (schema.properties) {
    return Object.values(schema.properties).reduce((sum, one) => sum + texts(one, schemas), 0) || 1;
  }
  return schema.type === 'array' ? 12 * texts(schema.items ?? {}, schemas) : 1;
}

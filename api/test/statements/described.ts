import pg from 'pg';
import { leavesOutNulls } from './left-out';

/**
 * What PostgreSQL says of a statement that it has prepared. A column may be null when it is one of a table that may be,
 * and the statement does not ask for those that are not; of others nobody knows.
 */
export interface Described {
  parameters: PgType[];
  columns: { name: string; type: PgType; mayBeNull: boolean }[];
}

/** A type of PostgreSQL, and what its values are once they have gone through the driver. */
export interface PgType {
  name: string;
  kind: 'string' | 'number' | 'boolean' | 'date' | 'bytes' | 'json' | 'array' | 'void';
  /** Of what an array is one. */
  element: PgType | null;
}

interface Column {
  name: string;
  dataTypeID: number;
  tableID: number;
  columnID: number;
}

/** The part of the driver's connection that speaks the protocol, which its types leave out. */
interface Protocol {
  parse(statement: { text: string; name: string; types: number[] }): void;
  describe(asked: { type: 'S'; name: string }): void;
  sync(): void;
  once(message: 'parameterDescription', listener: (message: { dataTypeIDs: number[] }) => void): void;
  removeAllListeners(message: 'parameterDescription'): void;
}

/** Has statements prepared without running them, on a database that is migrated. */
export class Describer {
  private constructor(
    private readonly client: pg.Client,
    private readonly types: ReadonlyMap<number, PgType>,
    /** Each column of a table that may be null. */
    private readonly nullable: Map<string, { table: string; name: string }>,
    /** What Recueil keeps: its tables, and the views of readers, with their schema. */
    readonly tables: ReadonlySet<string>,
  ) {}

  static async on(url: string): Promise<Describer> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const types = await client.query<TypeRow>(
      'SELECT oid, typname AS name, typelem AS element, typcategory AS category FROM pg_type',
    );
    const columns = await client.query<{ key: string; table: string; name: string }>(
      `SELECT attrelid || '.' || attnum AS key, relname AS table, attname AS name
       FROM pg_attribute JOIN pg_class c ON c.oid = attrelid WHERE NOT attnotnull AND relkind <> 'v'`,
    );
    const tables = await client.query<{ name: string }>(
      `SELECT CASE nspname WHEN 'public' THEN relname ELSE format('%s.%s', nspname, relname) END AS name
       FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
       WHERE nspname IN ('public', 'reading') AND relkind IN ('r', 'p', 'v', 'm')`,
    );
    const describer = new Describer(
      client,
      readTypes(types.rows),
      new Map(columns.rows.map((column) => [column.key, column])),
      new Set(tables.rows.map(({ name }) => name)),
    );
    await describer.readViews();
    return describer;
  }

  /** A column of a view may be null when that may be of which it is one. */
  private async readViews(): Promise<void> {
    const views = await this.client.query<{ oid: number; name: string; text: string }>(
      `SELECT oid, relnamespace::regnamespace || '.' || relname AS name, pg_get_viewdef(oid) AS text FROM pg_class
       WHERE relnamespace = 'reading'::regnamespace AND relkind = 'v'`,
    );
    for (const { oid, name: table, text } of views.rows) {
      const { columns } = await this.describe(text);
      columns.forEach(({ name, mayBeNull }, index) => {
        if (mayBeNull) this.nullable.set(`${oid}.${index + 1}`, { table, name });
      });
    }
  }

  /** Throws what PostgreSQL says of a statement that it refuses. */
  async describe(text: string): Promise<Described> {
    const { parameters, columns } = await new Promise<{ parameters: number[]; columns: Column[] }>(
      (resolve, reject) => {
        this.client.query(new Description(text, resolve, reject) as unknown as pg.Submittable);
      },
    );
    return {
      parameters: parameters.map((type) => this.typeOf(type)),
      columns: columns.map(({ name, dataTypeID, tableID, columnID }) => ({
        name,
        type: this.typeOf(dataTypeID),
        mayBeNull: this.mayBeNull(`${tableID}.${columnID}`, text),
      })),
    };
  }

  close(): Promise<void> {
    return this.client.end();
  }

  private mayBeNull(column: string, text: string): boolean {
    const found = this.nullable.get(column);
    return found !== undefined && !leavesOutNulls(text, found.table, found.name);
  }

  private typeOf(oid: number): PgType {
    const type = this.types.get(oid);
    if (type === undefined) throw new Error(`PostgreSQL has no type ${oid}`);
    return type;
  }
}

/** One statement in the driver's queue that is parsed and described, and not run. */
class Description {
  private parameters: number[] = [];
  private columns: Column[] = [];

  constructor(
    private readonly text: string,
    private readonly resolve: (found: { parameters: number[]; columns: Column[] }) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  submit(protocol: Protocol): void {
    protocol.removeAllListeners('parameterDescription');
    protocol.once('parameterDescription', ({ dataTypeIDs }) => (this.parameters = dataTypeIDs));
    protocol.parse({ text: this.text, name: '', types: [] });
    protocol.describe({ type: 'S', name: '' });
    protocol.sync();
  }

  handleRowDescription({ fields }: { fields: Column[] }): void {
    this.columns = fields;
  }

  handleError(error: Error): void {
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.resolve({ parameters: this.parameters, columns: this.columns });
  }
}

interface TypeRow {
  oid: Parameters<typeof pg.types.getTypeParser>[0];
  name: string;
  element: number;
  category: string;
}

function readTypes(rows: TypeRow[]): Map<number, PgType> {
  const known = new Map<number, TypeRow>(rows.map((row) => [row.oid, row]));
  const typeOf = (row: TypeRow): PgType => {
    const element = row.category === 'A' ? known.get(row.element) : undefined;
    const kind = kindOf(row);
    return {
      name: row.name.replace(/^_(.*)/, '$1[]'),
      kind,
      element: kind === 'array' && element ? typeOf(element) : null,
    };
  };
  return new Map(rows.map((row) => [row.oid, typeOf(row)]));
}

/** What the driver makes of a value: it is asked. */
function kindOf({ oid, name, category }: TypeRow): PgType['kind'] {
  if (name === 'void') return 'void';
  if (name === 'json' || name === 'jsonb') return 'json';
  const value: unknown = pg.types.getTypeParser(oid)(category === 'A' ? '{}' : category === 'D' ? '2026-11-30' : '1');
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof Uint8Array) return 'bytes';
  return typeof value === 'number' || typeof value === 'boolean' ? (typeof value as 'number' | 'boolean') : 'string';
}

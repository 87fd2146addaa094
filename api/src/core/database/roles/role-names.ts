import pg from 'pg';

/** The roles of an installation that has several. */
export interface RoleNames {
  /** The one of DATABASE_URL. */
  server: string;
  /** What readers ask is asked as this one, which nobody signs in as unless it is given a password. */
  reader: string;
}

/** Told from the address by which the server signs in. */
export function roleNames(databaseUrl: string): RoleNames {
  const server = new pg.Client({ connectionString: databaseUrl }).user ?? '';
  return { server, reader: readerOf(server) };
}

/** The role of readers that belongs to a server's. */
export function readerOf(server: string): string {
  return `${server}_reader`;
}

/** With which password an address signs in; empty where it tells none. */
export function passwordOf(url: string): string {
  return new pg.Client({ connectionString: url }).password ?? '';
}

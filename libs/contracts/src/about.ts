/** `GET /api/health/ready`: 200 as long as the catalogue answers, 503 when the database does not. */
export interface Readiness {
  status: 'ok' | 'degraded' | 'unavailable';
  database: 'ok' | 'unavailable';
  search: { engine: 'meilisearch' | 'postgresql'; status: 'ok' | 'degraded' };
  /** `delayed`: the mail server takes nothing for now, and what waits is tried again. It never changes `status`. */
  mail: 'ok' | 'delayed' | 'kept-here' | 'unknown';
  /** `full`: the catalogue answers, and nothing can be written. */
  storage: 'ok' | 'full';
  /**
   * `unfit`: the database is not the one that this program works on (503). `weakened`: something that protects its rows
   * does not. The line says what, and what to do.
   */
  schema: { status: 'ok' | 'unknown'; line: null } | { status: 'unfit' | 'weakened'; line: string };
}

/** Who runs this catalogue, for the pages that the law asks for; null where it has not been said yet. */
export interface About {
  version: string;
  organisation: string | null;
  contactEmail: string | null;
  accessibility: 'totalement conforme' | 'partiellement conforme' | 'non conforme';
  access: 'open' | 'agents';
}

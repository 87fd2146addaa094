/** `GET /api/health/ready`: 200 as long as the catalogue answers, 503 when the database does not. */
export interface Readiness {
  status: 'ok' | 'degraded' | 'unavailable';
  database: 'ok' | 'unavailable';
  /**
   * Where readers are answered. A replica may be so many seconds behind; with the database unavailable it answers alone,
   * and nothing can be written.
   */
  readers: { from: 'server' | 'role' | 'replica'; lagSeconds: number | null };
  search: { engine: 'meilisearch' | 'postgresql'; status: 'ok' | 'degraded' };
  /** `delayed`: the mail server takes nothing for now, and what waits is tried again. It never changes `status`. */
  mail: 'ok' | 'delayed' | 'kept-here' | 'unknown';
  /** `full`: the catalogue answers, and nothing can be written; `low`: less than a gigabyte is left. */
  storage: 'ok' | 'low' | 'full';
  /**
   * `unfit`: the database is not the one that this program works on (503). `weakened`: something that protects its rows
   * does not. The line says what, and what to do.
   */
  schema: { status: 'ok' | 'unknown'; line: null } | { status: 'unfit' | 'weakened'; line: string };
  /** `behind`: jobs fail at every try, or wait for more than ten minutes. The oldest of those that are due waits so long. */
  queue: { status: 'ok' | 'behind' | 'unknown'; oldestSeconds: number | null };
  /** What is wrong (`trouble`) or will be (`soon`), in French; its cause is for administrators. */
  wrong: { check: string; state: 'soon' | 'trouble'; title: string; remedies: string[] }[];
}

/** Who runs this catalogue, for the pages that the law asks for; null where it has not been said yet. */
export interface About {
  version: string;
  organisation: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  /** Who answers for what is published, and for personal data. */
  publisher: string | null;
  dpo: string | null;
  /** What the installation adds to the legal notice. */
  legalNotice: string | null;
  /** Under which the sheets may be reused, with its version; null: not chosen yet. */
  licence: { name: string; version: string } | null;
  accessibility: 'totalement conforme' | 'partiellement conforme' | 'non conforme';
  access: 'open' | 'agents';
  /** False: only those who are invited see anything. */
  opened: boolean;
}

/** A header of whatever is answered while the catalogue can be read and nothing can be written. */
export const readOnlyHeader = 'x-recueil-read-only';

interface GaugeWords {
  help: string;
  labels?: readonly string[];
}

/** Everything that is shown as it is at the moment, beside requests and the process itself. */
export const gauges = {
  recueil_check_state: {
    help: 'What each check says: 0 well, 1 to foresee, 2 to settle. Absent while it cannot be looked at.',
    labels: ['check'],
  },
  recueil_search_engine_in_use: { help: '1 for the engine that searches are answered by now.', labels: ['engine'] },
  recueil_search_breaker_open: { help: '1 while the main search engine is left because it does not answer.' },
  recueil_index_drift_sheets: { help: 'Sheets that the index lacked or had otherwise, once it was last repaired.' },
  recueil_jobs_waiting: { help: 'Jobs that are due and not begun, in the whole installation.', labels: ['kind'] },
  recueil_jobs_failing: { help: 'Jobs that failed three times or more.', labels: ['kind'] },
  recueil_jobs_oldest_seconds: { help: 'Since the oldest job that waits was due.', labels: ['kind'] },
  recueil_mails_waiting: { help: 'Mails that were not sent yet.' },
  recueil_mails_failing: { help: 'Mails that the mail server did not take and that are tried again.' },
  recueil_mails_refused: { help: 'Mails that were refused for good.' },
  recueil_mails_oldest_seconds: { help: 'Since the oldest mail that waits was written.' },
  recueil_sessions_open: { help: 'Sessions that have not ended, in the whole installation.' },
  recueil_disk_free_bytes: { help: 'Left on the disk of DATA_DIR.' },
  recueil_readers_lag_seconds: {
    help: 'What was committed that long ago is seen by readers, where they read a replica.',
  },
  recueil_readers_place: {
    help: '1 for where readers are answered: by the server’s pool, by that of their role, or by a replica.',
    labels: ['place'],
  },
  recueil_database_connections: {
    help: 'Connections of this server to PostgreSQL, and statements that wait for one.',
    labels: ['state'],
  },
  recueil_places: {
    help: 'Transactions, and tasks of heavy work, that this server does or keeps waiting.',
    labels: ['pool', 'state'],
  },
  recueil_task_processes: { help: 'Processes of heavy work that there are now.' },
} as const satisfies Record<string, GaugeWords>;

export type GaugeName = keyof typeof gauges;

/** The labels of each. */
export function labelsOf(name: GaugeName): string[] {
  const words: GaugeWords = gauges[name];
  return [...(words.labels ?? [])];
}

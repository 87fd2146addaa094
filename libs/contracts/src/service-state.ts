/** `GET /api/administration/service`: how the service stands, in French, for those who administer it. */
export interface ServiceState {
  checkedAt: string;
  version: string;
  /** Since when the server that answers runs; what it says of the past goes back no further. */
  startedAt: string;
  /** What is to be settled, then what is to be foreseen; each in the order in which to put things right. */
  wrong: ServiceTrouble[];
  well: { check: string; name: string; line: string }[];
  /** What was wrong and is over, the latest first. */
  ended: { check: string; title: string; from: string; until: string }[];
}

export interface ServiceTrouble {
  check: string;
  state: 'soon' | 'trouble';
  title: string;
  since: string;
  happening: string;
  /** What people notice of it; null where they notice nothing. */
  noticed: string | null;
  /** One sentence each, the first thing first. */
  remedies: string[];
  /** For those who keep the machines: what they answered. It names nobody and holds no password. Null: they said nothing. */
  message: string | null;
  /** Whether what failed may be tried again at once. */
  mayRetry: boolean;
}

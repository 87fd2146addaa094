import type { ErrorCode, FieldProblem, Problem } from '@recueil/contracts';

const titles: Record<ErrorCode, { status: number; title: string }> = {
  invalid: { status: 400, title: 'Demande incorrecte' },
  unauthenticated: { status: 401, title: 'Connexion nécessaire' },
  forbidden: { status: 403, title: 'Action non permise' },
  'not-found': { status: 404, title: 'Introuvable' },
  conflict: { status: 409, title: 'État dépassé' },
  'version-conflict': { status: 409, title: 'Quelqu’un d’autre a agi' },
  'other-person': { status: 409, title: 'Une autre personne est connectée' },
  archived: { status: 410, title: 'Fiche archivée' },
  'precondition-failed': { status: 412, title: 'Version dépassée' },
  'too-large': { status: 413, title: 'Envoi trop volumineux' },
  'unsupported-media-type': { status: 415, title: 'Format non admis' },
  misdirected: { status: 421, title: 'Adresse inconnue' },
  unprocessable: { status: 422, title: 'Contenu incomplet' },
  'precondition-required': { status: 428, title: 'Version non précisée' },
  'too-many-requests': { status: 429, title: 'Trop de demandes' },
  'headers-too-large': { status: 431, title: 'Adresse ou en-têtes trop longs' },
  unavailable: { status: 503, title: 'Service indisponible' },
  'storage-full': { status: 507, title: 'Espace de stockage plein' },
  internal: { status: 500, title: 'Erreur du serveur' },
};

/** A refusal with its stable code; `detail` is French, says what is wrong and what to do. */
export class ProblemError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    readonly extra: {
      reason?: string;
      errors?: FieldProblem[];
      current?: unknown;
      headers?: Record<string, string>;
      /** What it comes from, for the log; never shown. */
      cause?: unknown;
    } = {},
  ) {
    super(`${code}: ${detail}`, { cause: extra.cause });
    this.name = 'ProblemError';
  }

  get status(): number {
    return titles[this.code].status;
  }
}

/** The one answer to whatever is not there or may not be seen: always the same body. */
export function notFound(): ProblemError {
  return new ProblemError('not-found', 'Cette page n’existe pas ou n’existe plus. Vérifiez son adresse.');
}

/** As it travels, with the request's identifier to quote when asking for help. */
export function problemBody(error: ProblemError, requestId?: string): Problem {
  const { status, title } = titles[error.code];
  return {
    type: 'about:blank',
    title,
    status,
    code: error.code,
    detail: error.detail,
    ...(error.extra.reason ? { reason: error.extra.reason } : {}),
    ...(error.extra.errors ? { errors: error.extra.errors } : {}),
    ...(error.extra.current === undefined ? {} : { current: error.extra.current }),
    ...(requestId ? { requestId } : {}),
  };
}

/** The code that stands for a status a library answered with. */
export function codeOf(status: number): ErrorCode {
  const found = (Object.keys(titles) as ErrorCode[]).find((code) => titles[code].status === status);
  return found ?? (status >= 500 ? 'internal' : 'invalid');
}

/** Stable names of what can go wrong; the web chooses its words and its page by them. */
export const errorCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'version-conflict',
  'other-person',
  'archived',
  'precondition-failed',
  'too-large',
  'misdirected',
  'unsupported-media-type',
  'unprocessable',
  'precondition-required',
  'too-many-requests',
  'headers-too-large',
  'unavailable',
  'storage-full',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A refusal, as `application/problem+json` (RFC 9457). `detail` is French and says what to do. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  /** What stands in the way, more precisely than `code`: a stable name of the workflow or the policy. */
  reason?: string;
  /** For a bad request: each field with its reason. */
  errors?: FieldProblem[];
  /** For a version that has passed: the record as it is now, where that is simple to say. */
  current?: unknown;
  /** To quote when asking for help; also in the logs. */
  requestId?: string;
}

export interface FieldProblem {
  field: string;
  message: string;
}

import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { OpenidRefusal } from './openid-refusal';

/** The provider cannot be reached, or fails. */
export class ProviderUnreachable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ProviderUnreachable';
  }
}

/** What providers answer by the book (RFC 6749, OpenID Connect Core): only these are ever written to the log. */
const knownErrors = new Set([
  'access_denied',
  'account_selection_required',
  'consent_required',
  'interaction_required',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_scope',
  'login_required',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unmet_authentication_requirements',
  'unsupported_response_type',
]);
const notFinished = new Set([
  'access_denied',
  'account_selection_required',
  'consent_required',
  'interaction_required',
  'login_required',
]);

/** Whatever went wrong between the provider and us, as what is told of it. */
export function refusalOf(error: unknown): OpenidRefusal {
  const ours = deepest(error, (cause) => (cause instanceof OpenidRefusal ? cause : undefined));
  if (ours) return ours;
  if (isUnreachable(error)) return new OpenidRefusal('unavailable', 'the provider does not answer');
  if (error instanceof AuthorizationResponseError) return refusalByProvider(error);
  if (error instanceof ResponseBodyError) {
    // A code that took too long on its way, or came twice.
    return new OpenidRefusal(error.error === 'invalid_grant' ? 'expired' : 'refused', named(error.error));
  }
  return new OpenidRefusal('refused', reasonIn(error));
}

function refusalByProvider({ error, error_description: description }: AuthorizationResponseError): OpenidRefusal {
  const unmet = error === 'unmet_authentication_requirements' || /\bacrs?\b/i.test(description ?? '');
  if (unmet) return new OpenidRefusal('level', `the provider answered ${named(error)} about the level asked for`);
  const reason = `the provider answered ${named(error)}`;
  if (notFinished.has(error)) return new OpenidRefusal('cancelled', reason);
  if (error === 'server_error' || error === 'temporarily_unavailable') return new OpenidRefusal('unavailable', reason);
  return new OpenidRefusal('refused', reason);
}

function named(error: string): string {
  return knownErrors.has(error) ? error : 'another error';
}

/** The library's own words for what it checked: they are fixed, while what they carry beside is never logged. */
function reasonIn(error: unknown): string {
  if (!(error instanceof ClientError)) return 'the answer cannot be read';
  const claim = deepest(error, (cause) => (typeof cause.claim === 'string' ? cause.claim : undefined));
  if (claim !== undefined && /^[a-z_]{1,20}$/.test(claim)) return `${error.code ?? 'unknown'} ${claim}`;
  const { cause } = error;
  const words = cause instanceof Error && cause.name === 'OperationProcessingError' ? `: ${cause.message}` : '';
  return `${error.code ?? 'unknown'}${words}`;
}

function isUnreachable(error: unknown): boolean {
  const codes = ['OAUTH_TIMEOUT', 'OAUTH_ABORT'];
  if (error instanceof ClientError && codes.includes(error.code ?? '')) return true;
  return deepest(error, (cause) => (cause instanceof ProviderUnreachable ? true : undefined)) ?? false;
}

/** Looks along the causes of an error for what `read` finds in one of them. */
function deepest<T>(error: unknown, read: (cause: Record<string, unknown>) => T | undefined): T | undefined {
  for (let cause = error, depth = 0; typeof cause === 'object' && cause !== null && depth < 5; depth += 1) {
    const found = read(cause as Record<string, unknown>);
    if (found !== undefined) return found;
    cause = (cause as { cause?: unknown }).cause;
  }
  return undefined;
}

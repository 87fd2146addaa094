import fc from 'fast-check';
import { encode, hostile } from './hostile-values';

/** As much of an OpenAPI document as requests are made from. */
export interface OpenApiDocument {
  paths: Record<string, Record<string, OpenApiOperation>>;
}
interface OpenApiOperation {
  parameters?: OpenApiParameter[];
  /** Who is not signed in is refused. */
  security?: unknown[];
}
interface OpenApiParameter {
  name: string;
  in: string;
  schema?: OpenApiSchema;
}
interface OpenApiSchema {
  type?: string;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

/** What the catalogue really holds: without it no request would ever find anything. */
export interface KnownValues {
  slugs: string[];
  themes: string[];
}

export interface GeneratedRequest {
  method: string;
  /** As it goes out on the wire: encoded, or deliberately not well encoded. */
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** Nothing is wrong with it: it has to succeed. */
  valid: boolean;
}

/**
 * Requests made from the contract: right ones, wrong ones, hostile ones; with odd methods, headers and bodies, and to
 * addresses that do not exist.
 */
export function requestsFrom(document: OpenApiDocument, known: KnownValues): fc.Arbitrary<GeneratedRequest> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], security }]) => ({
      path,
      method: method.toUpperCase(),
      parameters,
      open: security === undefined,
    })),
  );
  const operation = fc.constantFrom(...operations);
  // Of what needs more than a slug, none is known to be there.
  const readable = operations.filter(
    ({ method, open, path }) => method === 'GET' && open && !/\{(?!slug\})/.test(path),
  );
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...readable).chain((found) => rightRequest(found, known)) },
    { weight: 6, arbitrary: operation.chain((found) => wrongRequest(found, known)) },
    { weight: 1, arbitrary: strayRequest(operations.map(({ path }) => path)) },
  );
}

interface Operation {
  path: string;
  method: string;
  parameters: OpenApiParameter[];
  open: boolean;
}

function rightRequest({ path, method, parameters }: Operation, known: KnownValues): fc.Arbitrary<GeneratedRequest> {
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const pairs = fc.tuple(...query.map((parameter) => fc.option(rightPair(parameter, known), { freq: 2 })));
  return fc.tuple(rightPath(path, known), pairs).map(([address, given]): GeneratedRequest => {
    const search = reachable(given.filter((pair) => pair !== null)).join('&');
    return { method, path: search === '' ? address : `${address}?${search}`, headers: {}, valid: true };
  });
}

/** A page may be allowed by itself and still be beyond what can be paged through: only the first ones are. */
function reachable(pairs: string[]): string[] {
  return pairs.map((pair) => pair.replace(/^page=(\d+)$/, (_all, page: string) => `page=${(Number(page) % 200) + 1}`));
}

function rightPath(path: string, known: KnownValues): fc.Arbitrary<string> {
  return fc.constantFrom(...known.slugs).map((slug) => path.replace(/\{[^{}]+\}/, encodeURIComponent(slug)));
}

function rightPair({ name, schema }: OpenApiParameter, known: KnownValues): fc.Arbitrary<string> {
  return rightValue(name, schema ?? {}, known).map((value) => `${name}=${encode(value)}`);
}

function rightValue(name: string, schema: OpenApiSchema, known: KnownValues): fc.Arbitrary<string> {
  if (name === 'theme') return fc.constantFrom(...known.themes);
  if (name === 'year') return fc.integer({ min: 1900, max: 2199 }).map(String);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern));
  if (schema.type === 'integer' || schema.type === 'number') {
    return fc.integer({ min: schema.minimum ?? 1, max: Math.min(schema.maximum ?? 1_000, 10_000) }).map(String);
  }
  return fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 40 }).filter(isQuiet));
}

function isQuiet(text: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(text);
}

const words = fc.constantFrom(
  ...['accueil', 'rendez vous', 'l’acceuil', 'CAF', 'caisse d’allocations familiales', 'handicapés', 'agent·e·s'],
  ...['« entre guillemets »', 'a', 'é', '12 %', 'comment faire ?', '-', "d'", 'réclamation '.repeat(20)],
);

function wrongRequest(operation: Operation, known: KnownValues): fc.Arbitrary<GeneratedRequest> {
  return fc
    .record({
      method: method(operation.method),
      address: fc.oneof(rightPath(operation.path, known), wrongPath(operation.path)),
      pairs: fc.array(fc.oneof(...operation.parameters.map(wrongPair), strangePair), { maxLength: 5 }),
      headers,
      body: fc.option(body, { freq: 3 }),
    })
    .map(({ address, pairs, body: sent, ...request }) => assemble(request, address, pairs, sent));
}

function assemble(
  { method: verb, headers: given }: { method: string; headers: Record<string, string> },
  address: string,
  pairs: string[],
  sent: Body | null,
): GeneratedRequest {
  const path = pairs.length === 0 ? address : `${address}?${pairs.join('&')}`;
  // Otherwise hardly any would get past what keeps other sites' pages out.
  const ours = { 'x-recueil': '1', ...given };
  if (sent === null) return { method: verb, path, headers: ours, valid: false };
  return { method: verb, path, headers: { ...ours, ...sent.headers }, body: sent.text, valid: false };
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH', 'PURGE'];

function method(declared: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(declared) },
    { weight: 1, arbitrary: fc.constantFrom(...methods) },
  );
}

function wrongPath(path: string): fc.Arbitrary<string> {
  if (!path.includes('{')) return fc.constantFrom(path, `${path}/`, `/${path}`, path.toUpperCase(), `${path};x=1`);
  return hostile.map((value) => path.replace(/\{[^{}]+\}/, encode(value)));
}

/** To nowhere in particular. */
function strayRequest(paths: string[]): fc.Arbitrary<GeneratedRequest> {
  const climbing = [
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/',
    '//',
    '/api',
    '/api/',
    '/%',
    '/%zz',
    '/\\',
    '/*',
    '/?',
    '/%00',
  ];
  const address = fc.oneof(
    fc.constantFrom(...climbing),
    hostile.map((value) => `/api/${encode(value)}`),
    hostile.map((value) => `/${encode(value)}`),
    fc.tuple(fc.constantFrom(...paths), hostile).map(([path, value]) => `${path}/${encode(value)}`),
  );
  return fc
    .record({ method: method('GET'), address, headers, body: fc.option(body, { freq: 4 }) })
    .map(({ address: path, body: sent, ...request }) => assemble(request, path, [], sent));
}

/** For a parameter that exists: a wrong value, several values, a list or an object where one value belongs. */
function wrongPair({ name }: OpenApiParameter): fc.Arbitrary<string> {
  return hostile.chain((value) => {
    const written = encode(value);
    const twice = `${name}=${written}&${name}=${written}`;
    return fc.constantFrom(
      ...[`${name}=${written}`, `${name}=${written}`, `${name}=${written}`, name, `${name}=`, twice],
      ...[
        `${name}[]=${written}`,
        `${name}[a]=${written}`,
        `${name}[__proto__][x]=1`,
        `${name}=%E0%A4%A`,
        `${name}=%00`,
      ],
    );
  });
}

/** For a parameter that does not exist. */
const strangePair = fc.oneof(
  fc.tuple(hostile, hostile).map(([name, value]) => `${encode(name)}=${encode(value)}`),
  fc.constantFrom(
    '__proto__[admin]=1',
    'constructor.prototype.x=1',
    '&&&',
    '===',
    '%',
    'utm_source=x',
    ';',
    'q[q][q][q]=1',
  ),
);

const headers = fc.dictionary(
  fc.constantFrom(
    ...['accept', 'accept-encoding', 'accept-language', 'if-none-match', 'if-modified-since', 'range', 'cookie'],
    ...['authorization', 'x-request-id', 'x-forwarded-for', 'x-forwarded-proto', 'origin', 'referer', 'user-agent'],
    ...['x-http-method-override', 'x-recueil', 'te', 'via', 'forwarded', 'sec-fetch-site'],
  ),
  fc.oneof(
    fc.constantFrom(
      '',
      '*',
      '*/*',
      'gzip, br;q=0',
      'identity;q=0, *;q=0',
      '"x"',
      'W/"1.0"',
      'bytes=0-1',
      'null',
      'x'.repeat(4_000),
    ),
    fc.string({ maxLength: 60 }).map(headerValue),
    fc.string({ unit: 'binary', maxLength: 20 }).map(headerValue),
  ),
  { maxKeys: 4 },
);

/** What may stand in a header at all: the client refuses the rest before it leaves. */
function headerValue(text: string): string {
  return text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').trim();
}

interface Body {
  headers: Record<string, string>;
  text: string;
}

const contentTypes = fc.constantFrom(
  ...['application/json', 'application/json; charset=utf-8', 'application/json; charset=latin1', 'text/plain', ''],
  ...['application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/xml'],
  ...['application/octet-stream', 'application/problem+json', 'a/b; c="', 'é', 'application/merge-patch+json'],
);
const bodies = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '',
    '{',
    '[',
    '{"a":',
    '{"__proto__":{"a":1}}',
    '{"constructor":{"prototype":{}}}',
    '\ufeff{}',
    'null',
    '[[[]]]',
  ),
  fc.constantFrom(
    '['.repeat(5_000),
    `"${'x'.repeat(1_100_000)}"`,
    '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n',
  ),
);
const body: fc.Arbitrary<Body> = fc
  .tuple(contentTypes, bodies)
  .map(([type, text]) => ({ headers: { 'content-type': type }, text }));

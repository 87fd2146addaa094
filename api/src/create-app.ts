import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import { NestFactory, ModulesContainer } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { constants } from 'node:zlib';
import { LogController, type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import { readOnlyHeader } from '@recueil/contracts';
import { validateSheetActions, validateWorkflow } from '@recueil/domain';
import { AppModule } from './app.module';
import { CatalogueOpening } from '#core/access/catalogue-opening';
import { declaredRoutes, requireDeclaredAccess, type DeclaredRoute } from '#core/access/route-access';
import type { RunningConfig } from '#core/config/running-config';
import { Readers } from '#core/database/readers';
import { ProblemFilter, sendProblem } from '#core/errors/problem.filter';
import { RoomLeft } from '#core/errors/room-left';
import { toProblem } from '#core/errors/to-problem';
import { strictValidation } from '#core/errors/validation';
import { ArrivingText } from '#core/http/arriving-text';
import { boundRequests } from '#core/http/bounded-requests';
import { refuseCrossSiteRequests } from '#core/http/cross-site';
import { refuseForeignHosts } from '#core/http/foreign-hosts';
import { observeRequests, rememberFailure } from '#core/http/observed-requests';
import { addSecurityHeaders } from '#core/http/security-headers';
import { answerUnreadableRequests } from '#core/http/unreadable-requests';
import { readIndexPage, serveWebFiles } from '#core/http/web-files';
import { logOptions, requestId, StructuredLogger } from '#core/logging/request-log';
import { Metrics } from '#core/metrics/metrics';
import { acceptFiles } from '#rooms/attachments';

/**
 * Builds the application, ready to listen. The tests boot this very one. Throws when a route declares no access, or when
 * the workflow's table does not hold together. `webRoot` is the folder of the built web; where it is missing, only
 * the API is served.
 */
export async function createApp(config: RunningConfig, webRoot: string): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: logOptions(config.logLevel),
    logController: new LogController({ disableRequestLogging: !['debug', 'trace'].includes(config.logLevel) }),
    genReqId: requestId,
    trustProxy: trustedProxies(config.trustProxy),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    requestTimeout: 60_000,
    clientErrorHandler: answerUnreadableRequests,
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const problem = toProblem(error);
      rememberFailure(request, { error, problem });
      sendProblem(reply, problem, request.id);
    },
  });
  boundRequests(adapter);
  const module = AppModule.with(config, readIndexPage(webRoot));
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    abortOnError: false,
    bodyParser: false,
  });
  const server = adapter.getInstance();
  app.useLogger(new StructuredLogger(server.log));
  requireDeclaredAccess(app.get(ModulesContainer));
  validateWorkflow();
  validateSheetActions();
  const readers = app.get(Readers);
  app.useGlobalFilters(new ProblemFilter(app.get(RoomLeft), readers));
  app.useGlobalPipes(new ArrivingText(), strictValidation());
  observeRequests(server, app.get(Metrics));
  const opening = app.get(CatalogueOpening, { strict: false });
  server.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id);
    if (readers.isReadOnly) reply.header(readOnlyHeader, 'oui');
    keepToReader(config, opening, request, reply);
    done();
  });
  await addSecurityHeaders(server, { https: config.publicUrl.startsWith('https:') });
  await server.register(fastifyCookie);
  refuseForeignHosts(server, config);
  refuseCrossSiteRequests(server, config.publicUrl);
  await acceptFiles(server);
  await server.register(fastifyCompress, {
    threshold: 1_024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await serveWebFiles(server, webRoot);
  serveDocumentation(app);
  await app.init();
  return app;
}

/**
 * Whom to believe about where a request comes from. So many proxies in front are believed by their number: whoever says
 * so lets nobody reach the server but through them. (Fastify by itself believes nobody when given a number.)
 */
function trustedProxies(
  trust: RunningConfig['trustProxy'],
): false | string[] | ((address: string, hop: number) => boolean) {
  return typeof trust === 'number' ? (_address, hop) => hop < trust : trust;
}

/** Where not everybody reads, no cache on the way may hand what somebody read to somebody else. */
function keepToReader(
  { catalogueAccess }: RunningConfig,
  { isKnownOpen }: CatalogueOpening,
  { url }: FastifyRequest,
  reply: FastifyReply,
): void {
  const isPublic = catalogueAccess === 'open' && isKnownOpen;
  if (isPublic || !url.startsWith('/api/') || reply.getHeader('cache-control') !== 'no-cache') return;
  reply.header('cache-control', 'private, no-cache');
}

/** The contract as OpenAPI, from the routes themselves. */
function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Recueil')
    .setDescription('Le catalogue des bonnes pratiques, par programme.')
    .setVersion('1')
    .addCookieAuth('recueil', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  return withAccess(SwaggerModule.createDocument(app, description), declaredRoutes(app.get(ModulesContainer)));
}

/** Says of each operation whether it needs a session, as its route declares. */
function withAccess(document: OpenAPIObject, routes: DeclaredRoute[]): OpenAPIObject {
  for (const { method, path, access } of routes) {
    if (access === 'everyone' || access === 'visitors' || access === 'readers') continue;
    const operations = document.paths[path.replace(/:(\w+)/g, '{$1}')] as
      Record<string, { security?: unknown }> | undefined;
    const operation = operations?.[method.toLowerCase()];
    if (operation) operation.security = [{ session: [] }];
  }
  return document;
}

function serveDocumentation(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}

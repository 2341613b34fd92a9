import 'reflect-metadata';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { Logins, ResolveSubject } from '@footnote/core';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.ts';
import type { Settings } from './config/settings.ts';
import { registerApiPage } from './features/api-page/api-page.ts';
import { HealthRegistry } from './features/health/health-registry.ts';
import { Metrics } from './features/health/metrics.ts';
import { Portal } from './features/portal/portal.ts';
import { Authentication } from './http/authentication.ts';
import { answerClientError, newRequestId } from './http/client-errors.ts';
import { registerBodyParsers } from './http/body-parsers.ts';
import { registerAccessLog } from './http/access-log.ts';
import { LoginCookie } from './http/login-cookie.ts';
import { registerOriginGuard } from './http/origin-guard.ts';
import { answerFrameworkError } from './http/framework-errors.ts';
import { registerOpenApi } from './http/openapi.ts';
import { RequestLimits } from './http/request-limits.ts';
import { requestsLimits } from './http/requests.limits.ts';
import { registerSafeHeaders } from './http/safe-headers.ts';
import { registerSlowBodies } from './http/slow-bodies.ts';
import { registerUnknownAddresses } from './http/unknown-address.ts';
import { UploadSlots } from './http/upload-slots.ts';
import { NestLog } from './logging.ts';

/** The whole service, ready to listen. Hooks run in the order in which they are registered here. */
export async function createApp(
  settings: Settings,
  log: Logger,
  { isDevelopment }: { isDevelopment: boolean },
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(serverOptions(settings));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    bodyParser: false,
    logger: new NestLog(log),
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  registerBodyParsers(fastify);
  await fastify.register(multipart);
  await fastify.register(cookie);
  registerSafeHeaders(fastify);
  registerAccessLog(fastify, log);
  app.get(Metrics).register(fastify);
  registerOriginGuard(fastify, settings);
  const loginCookie = app.get(LoginCookie);
  const resolveSubject = app.get(ResolveSubject);
  const requestLimits = new RequestLimits(settings);
  const logins = app.get(Logins);
  new Authentication({ resolveSubject, logins, loginCookie, requestLimits, settings }).register(fastify);
  new UploadSlots().register(fastify);
  registerSlowBodies(fastify);
  registerOpenApi(app);
  registerApiPage(fastify);
  registerUnknownAddresses(fastify);
  const portal = await Portal.open({ isDevelopment, health: app.get(HealthRegistry) });
  portal?.register(fastify);
  fastify.addHook('onClose', async () => portal?.close());
  return app;
}

function serverOptions(settings: Settings) {
  return {
    genReqId: newRequestId,
    trustProxy: settings.FOOTNOTE_TRUSTED_PROXIES,
    requestTimeout: requestsLimits.requestMsMax,
    connectionTimeout: requestsLimits.silentMsMax,
    http: {
      headersTimeout: requestsLimits.headersMsMax,
      connectionsCheckingInterval: requestsLimits.connectionCheckMs,
    },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: true,
    multipart: false,
  };
}

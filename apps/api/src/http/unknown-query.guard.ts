import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { invalidInput } from './input-pipe.ts';

const anyQueryKey = 'footnote:any-query';

/** The route ignores its query: probes, files, and addresses of a later release. */
export const AnyQuery = () => SetMetadata(anyQueryKey, true);

/** A route that reads no query takes none, as strict schemas refuse unknown fields where there is one. */
@Injectable()
export class UnknownQueryGuard implements CanActivate {
  readonly #reflector: Reflector;

  constructor(reflector: Reflector) {
    this.#reflector = reflector;
  }

  canActivate(context: ExecutionContext): boolean {
    if (readsQuery(context) || this.#reflector.getAllAndOverride(anyQueryKey, places(context)) === true) return true;
    const fields = Object.keys(context.switchToHttp().getRequest<FastifyRequest>().query ?? {});
    if (fields.length === 0) return true;
    throw invalidInput(fields.map((path) => ({ path, message: 'is not a field that this address takes' })));
  }
}

function places(context: ExecutionContext) {
  return [context.getHandler(), context.getClass()];
}

/** Nest keeps the decorated parameters of a handler by kind and place: `4:0` is a query in front. */
function readsQuery(context: ExecutionContext): boolean {
  const kept: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name);
  return Object.keys(kept ?? {}).some((place) => place.startsWith(`${RouteParamtypes.QUERY}:`));
}

import { AppError, mayDo, scopesByAction, type Action } from '@footnote/core';
import { applyDecorators, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { unauthenticated } from './unauthenticated.ts';

const actionKey = 'footnote:action';

/** What a route is for; the OpenAPI document says it too, as `x-action`. */
type RouteAction = Action | 'anybody';

const declare = (action: RouteAction) =>
  applyDecorators(SetMetadata(actionKey, action), ApiExtension('x-action', action));

/** The route is for subjects that may do this; which rows they then see, the policy of core decides row by row. */
export const Allows = (action: Action) => declare(action);
/** The route needs nobody: health, signing in. */
export const ForAnybody = () => applyDecorators(declare('anybody'), ApiSecurity({}));

/** Asks core's policy whether the subject may do what the route declares; a route that declares nothing is closed. */
@Injectable()
export class PolicyGuard implements CanActivate {
  readonly #reflector: Reflector;

  constructor(reflector: Reflector) {
    this.#reflector = reflector;
  }

  canActivate(context: ExecutionContext): boolean {
    const places = [context.getHandler(), context.getClass()];
    const action = this.#reflector.getAllAndOverride<RouteAction | undefined>(actionKey, places);
    if (action === 'anybody') return true;
    const { subject } = context.switchToHttp().getRequest<FastifyRequest>();
    if (subject === null) throw unauthenticated();
    if (action !== undefined && mayDo(subject, action)) return true;
    throw missingScope(action);
  }
}

function missingScope(action: Action | undefined): AppError {
  const needed = action === undefined ? 'that no key has' : scopesByAction[action].join(' or ');
  return new AppError({
    kind: 'forbidden',
    code: 'missing-scope',
    publicMessage: `This needs the scope ${needed}.`,
  });
}

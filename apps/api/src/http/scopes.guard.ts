import { AppError, type Scope } from '@footnote/core';
import { applyDecorators, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

const scopesKey = 'footnote:scopes';

/** The route is for subjects that have any of these scopes. */
export const AnyScope = (...scopes: [Scope, ...Scope[]]) => SetMetadata(scopesKey, scopes);
/** The route needs nobody: health. */
export const ForAnybody = () => applyDecorators(SetMetadata(scopesKey, []), ApiSecurity({}));

/** Checks the declared scopes; a route that declares none is closed. */
@Injectable()
export class ScopesGuard implements CanActivate {
  readonly #reflector: Reflector;

  constructor(reflector: Reflector) {
    this.#reflector = reflector;
  }

  canActivate(context: ExecutionContext): boolean {
    const scopes = this.#reflector.getAllAndOverride<Scope[] | undefined>(scopesKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (scopes?.length === 0) return true;
    const { subject } = context.switchToHttp().getRequest<FastifyRequest>();
    if (subject?.scopes.some((scope) => scopes?.includes(scope)) === true) return true;
    throw new AppError({
      kind: 'forbidden',
      code: 'missing-scope',
      publicMessage: `This needs a key with the scope ${scopes?.join(' or ') ?? 'of this route'}.`,
    });
  }
}

import { loginNeeded, type Login } from '@footnote/core';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The login with which the request came, for a controller's parameter: the route is for people at a browser. */
export const SignedIn = createParamDecorator((_data: unknown, context: ExecutionContext): Login => {
  const { login } = context.switchToHttp().getRequest<FastifyRequest>();
  if (login !== null) return login;
  throw loginNeeded();
});

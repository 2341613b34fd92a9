import { AppError, type Subject } from '@footnote/core';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The subject of the request, for a controller's parameter. */
export const AskedBy = createParamDecorator((_data: unknown, context: ExecutionContext): Subject => {
  const { subject } = context.switchToHttp().getRequest<FastifyRequest>();
  if (subject === null) {
    throw new AppError({
      kind: 'internal',
      code: 'no-subject',
      publicMessage: 'A route asked for a subject before there was one.',
    });
  }
  return subject;
});

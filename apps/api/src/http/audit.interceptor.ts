import { AuditTrail, type AuditAction, type AuditedDeed } from '@footnote/core';
import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';

const auditedKey = 'footnote:audited';

/** Once the route has done its work, that goes into the audit log: to what it was done, and which fields were named. */
export const Audited = (action: AuditAction) => SetMetadata(auditedKey, action);

/** Records what routes declare. Searching and asking record for themselves what they showed, whichever way they are reached. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  readonly #reflector: Reflector;
  readonly #auditTrail: AuditTrail;

  constructor(reflector: Reflector, auditTrail: AuditTrail) {
    this.#reflector = reflector;
    this.#auditTrail = auditTrail;
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const action = this.#reflector.get<AuditAction | undefined>(auditedKey, context.getHandler());
    if (action === undefined) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      mergeMap(async (result: unknown) => {
        if (request.subject !== null) await this.#auditTrail.record(request.subject, describe(action, request, result));
        return result;
      }),
    );
  }
}

/** Ids and names of fields, but no value of any: those may be names of people, or text. */
function describe(action: AuditAction, request: FastifyRequest, result: unknown): AuditedDeed {
  const { id, source, decisionId } = request.params as Record<string, string | undefined>;
  const { version } = request.query as Record<string, string | undefined>;
  const fields = isRecord(request.body) ? Object.keys(request.body).sort() : [];
  return {
    action,
    target: id ?? source ?? idIn(result),
    details: {
      ...(fields.length > 0 && { fields }),
      ...(decisionId !== undefined && { decisionId }),
      ...(version !== undefined && { version }),
    },
  };
}

function idIn(result: unknown): string | null {
  if (!isRecord(result)) return null;
  const id = result['id'] ?? result['documentId'] ?? (isRecord(result['user']) ? result['user']['id'] : undefined);
  return typeof id === 'string' ? id : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { AppError } from '@footnote/core';
import { All, Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allows } from '../../http/policy.guard.ts';
import { AnyQuery } from '../../http/unknown-query.guard.ts';

/** Routes that the contract names (but those of Slack, which are absent while Slack is not set up) and that a later release builds: they say so, instead of being absent. */
const plannedRoutes = [
  'api/v1/suggest',
  'api/v1/sources/:id/sync',
  'api/v1/sources/:id/schedule',
  'api/v1/documents/:id/summary',
  'api/v1/documents/:id/facts',
  'api/v1/documents/:id/similar',
  'api/v1/conversations',
  'api/v1/conversations/*',
  'api/v1/requests',
  'api/v1/requests/*',
  'api/v1/gaps',
  'api/v1/analytics/*',
  'mcp',
  'openai/v1/*',
  'scim/v2/*',
];

@ApiExcludeController()
@Controller()
@Allows('own-account')
@AnyQuery()
export class PlannedController {
  @All(plannedRoutes)
  notBuilt(): never {
    throw new AppError({
      kind: 'not-built',
      code: 'not-built',
      publicMessage: 'This part of the contract is not built yet. GET /api/v1/openapi.json lists what is.',
    });
  }
}

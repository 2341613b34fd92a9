import { cleanText, ProviderVisit, StartSetUpRequest } from '@footnote/contracts';
import { AppError } from '@footnote/core';
import { Body, Controller, Get, HttpCode, Logger, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ForAnybody } from '../../http/policy.guard.ts';
import { AnyQuery } from '../../http/unknown-query.guard.ts';
import { toLocalPath } from './local-path.ts';
import { ProviderVisits } from './provider-visits.ts';

const StartQuery = z.strictObject({ returnTo: cleanText(1_000).optional() });

const seeOther = 303;

/**
 * Signing in at the organisation's OpenID provider. Browsers are sent to these addresses, so that what goes wrong leads to
 * the sign-in page, which says it in words.
 */
@ApiTags('Signing in')
@Controller('api/v1/auth/oidc')
@ForAnybody()
export class OidcController {
  readonly #visits: ProviderVisits;
  readonly #logger = new Logger(OidcController.name);

  constructor(visits: ProviderVisits) {
    this.#visits = visits;
  }

  @Get('start')
  @Redirect()
  @ApiOperation({ summary: 'Send the browser to the organisation’s sign-in; 404 without FOOTNOTE_AUTH=oidc' })
  @ApiResponse({ status: seeOther, description: 'To the provider, or to the sign-in page, which says what is wrong.' })
  async start(
    @Query({ schema: StartQuery }) { returnTo }: z.infer<typeof StartQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const wanted = toLocalPath(returnTo);
    return this.#leadTo(wanted, () => this.#visits.leaveFor(wanted, reply));
  }

  @Get('callback')
  @AnyQuery()
  @Redirect()
  @ApiOperation({ summary: 'Where the organisation’s sign-in sends the browser back' })
  @ApiResponse({ status: seeOther, description: 'To the page that was wanted, or to the sign-in page.' })
  async comeBack(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const wanted = this.#visits.wantedBy(request) ?? '/';
    return this.#leadTo(wanted, async () => {
      await this.#visits.comeBack(request, reply);
      return wanted;
    });
  }

  @Post('setup')
  @HttpCode(200)
  @ApiOperation({ summary: 'With the link that the terminal showed: whoever then signs in becomes the first admin' })
  @ApiOkResponse({ standardSchema: ProviderVisit })
  async setUp(
    @Body({ schema: StartSetUpRequest }) { secret }: StartSetUpRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderVisit> {
    return { redirectTo: await this.#visits.leaveToSetUp(secret, reply) };
  }

  async #leadTo(wanted: string, visit: () => Promise<string>): Promise<{ url: string; statusCode: number }> {
    try {
      return { url: await visit(), statusCode: seeOther };
    } catch (error) {
      if (!(error instanceof AppError) || error.kind === 'not-found') throw error;
      this.#logger.warn({ err: error }, 'somebody was not signed in by the provider');
      const query = new URLSearchParams({ problem: error.code, returnTo: wanted });
      return { url: `/sign-in?${query}`, statusCode: seeOther };
    }
  }
}

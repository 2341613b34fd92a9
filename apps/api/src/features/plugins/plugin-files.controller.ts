import { AppError } from '@footnote/core';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForAnybody } from '../../http/policy.guard.ts';
import { AnyQuery } from '../../http/unknown-query.guard.ts';
import { PluginCatalogue } from './plugin-catalogue.ts';
import { pluginFileHeaders } from './plugin-file-headers.ts';

/** The files of plugins at `/plugins/{id}/{version}/{path}`: those that were there at start, and no others. */
@ApiExcludeController()
@Controller('plugins/*')
@ForAnybody()
@AnyQuery()
export class PluginFilesController {
  readonly #catalogue: PluginCatalogue;

  constructor(catalogue: PluginCatalogue) {
    this.#catalogue = catalogue;
  }

  @Get()
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const file = this.#catalogue.find(request.url.split('?', 1)[0] ?? '');
    if (file === null) throw notFound();
    const tag = `"${file.hash}"`;
    void reply.headers({ ...pluginFileHeaders, etag: tag });
    if (request.headers['if-none-match'] === tag) await reply.status(304).send();
    else await reply.type(file.mediaType).send(file.bytes);
  }
}

function notFound(): AppError {
  return new AppError({
    kind: 'not-found',
    code: 'not-found',
    publicMessage: 'No plugin has a file at this address. Plugins are loaded when the service starts.',
  });
}

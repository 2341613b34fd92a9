import { PersonalData } from '@footnote/contracts';
import { ExportPerson, type Subject } from '@footnote/core';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { Allows } from '../../http/policy.guard.ts';
import { SendPersonalData } from './send-personal-data.ts';

@ApiTags('Account')
@Controller('api/v1/account/export')
@Allows('own-account')
export class OwnDataController {
  readonly #exportPerson: ExportPerson;
  readonly #sendPersonalData: SendPersonalData;

  constructor(exportPerson: ExportPerson, sendPersonalData: SendPersonalData) {
    this.#exportPerson = exportPerson;
    this.#sendPersonalData = sendPersonalData;
  }

  @Get()
  @ApiOperation({ summary: 'Everything that is held about you, as one JSON document' })
  @ApiOkResponse({ standardSchema: PersonalData })
  async export(@AskedBy() subject: Subject, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#sendPersonalData.run(await this.#exportPerson.own(subject), { subject, request, reply });
  }
}

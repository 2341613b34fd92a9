import { Erasure, PersonalData } from '@footnote/contracts';
import { EraseUser, ExportPerson, type Subject } from '@footnote/core';
import { Controller, Delete, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { Audited } from '../../http/audit.interceptor.ts';
import { idPipe } from '../../http/id-pipe.ts';
import { Allows } from '../../http/policy.guard.ts';
import { SendPersonalData } from './send-personal-data.ts';

/** What is held about somebody: to be handed over, and to be erased. */
@ApiTags('Users')
@Controller('api/v1/users/:id')
@Allows('administer')
export class UserPrivacyController {
  readonly #exportPerson: ExportPerson;
  readonly #eraseUser: EraseUser;
  readonly #sendPersonalData: SendPersonalData;

  constructor(exportPerson: ExportPerson, eraseUser: EraseUser, sendPersonalData: SendPersonalData) {
    this.#exportPerson = exportPerson;
    this.#eraseUser = eraseUser;
    this.#sendPersonalData = sendPersonalData;
  }

  @Get('export')
  @ApiOperation({ summary: 'Everything that is held about this user, as one JSON document' })
  @ApiOkResponse({ standardSchema: PersonalData })
  async export(
    @Param('id', idPipe) id: string,
    @AskedBy() subject: Subject,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#sendPersonalData.run(await this.#exportPerson.ofUser(id, subject), { subject, request, reply });
  }

  @Delete()
  @Audited('user-erased')
  @ApiOperation({ summary: 'Erase this user everywhere; it cannot be undone' })
  @ApiOkResponse({ standardSchema: Erasure })
  erase(@Param('id', idPipe) id: string, @AskedBy() subject: Subject): Promise<Erasure> {
    return this.#eraseUser.run(id, subject);
  }
}

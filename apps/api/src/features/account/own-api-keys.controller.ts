import { ApiKeyList, CreateApiKeyResponse, CreateOwnApiKeyRequest } from '@footnote/contracts';
import { ManageOwnApiKeys, type Subject } from '@footnote/core';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { Audited } from '../../http/audit.interceptor.ts';
import { idPipe } from '../../http/id-pipe.ts';
import { Allows } from '../../http/policy.guard.ts';
import { toApiKeyView } from '../api-keys/api-key-view.ts';

@ApiTags('Account')
@Controller('api/v1/account/api-keys')
@Allows('own-account')
export class OwnApiKeysController {
  readonly #keys: ManageOwnApiKeys;

  constructor(keys: ManageOwnApiKeys) {
    this.#keys = keys;
  }

  @Post()
  @Audited('api-key-made')
  @ApiOperation({ summary: 'Make a key that reads and does no more than you; the reply is the only one that shows it' })
  @ApiCreatedResponse({ standardSchema: CreateApiKeyResponse })
  async create(
    @Body({ schema: CreateOwnApiKeyRequest }) request: CreateOwnApiKeyRequest,
    @AskedBy() subject: Subject,
  ): Promise<CreateApiKeyResponse> {
    const expiresAt = request.expiresAt === undefined ? null : new Date(request.expiresAt);
    const { apiKey, key } = await this.#keys.issue({ ...request, expiresAt }, subject);
    return { ...toApiKeyView(apiKey), key };
  }

  @Get()
  @ApiOperation({ summary: 'Your keys, without their secrets' })
  @ApiOkResponse({ standardSchema: ApiKeyList })
  async list(@AskedBy() subject: Subject): Promise<ApiKeyList> {
    return { items: (await this.#keys.list(subject)).map(toApiKeyView), nextCursor: null };
  }

  @Delete(':id')
  @HttpCode(204)
  @Audited('api-key-revoked')
  @ApiOperation({ summary: 'Take a key of yours back at once' })
  @ApiNoContentResponse({ description: 'The key is worth nothing any more.' })
  async revoke(@Param('id', idPipe) id: string, @AskedBy() subject: Subject): Promise<void> {
    await this.#keys.revoke(id, subject);
  }
}

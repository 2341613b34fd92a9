import { ApiKeyList, CreateApiKeyRequest, CreateApiKeyResponse } from '@footnote/contracts';
import { ManageApiKeys } from '@footnote/core';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audited } from '../../http/audit.interceptor.ts';
import { idPipe } from '../../http/id-pipe.ts';
import { Allows } from '../../http/policy.guard.ts';
import { toApiKeyView } from './api-key-view.ts';

@ApiTags('API keys')
@Controller('api/v1/api-keys')
@Allows('administer')
export class ApiKeysController {
  readonly #manageApiKeys: ManageApiKeys;

  constructor(manageApiKeys: ManageApiKeys) {
    this.#manageApiKeys = manageApiKeys;
  }

  @Post()
  @Header('cache-control', 'no-store')
  @Audited('api-key-made')
  @ApiOperation({ summary: 'Make a key; the reply is the only one that shows it' })
  @ApiCreatedResponse({ standardSchema: CreateApiKeyResponse })
  async create(@Body({ schema: CreateApiKeyRequest }) request: CreateApiKeyRequest): Promise<CreateApiKeyResponse> {
    const expiresAt = request.expiresAt === undefined ? null : new Date(request.expiresAt);
    const { apiKey, key } = await this.#manageApiKeys.issue({ ...request, expiresAt });
    return { ...toApiKeyView(apiKey), key };
  }

  @Get()
  @ApiOperation({ summary: 'The keys, without their secrets' })
  @ApiOkResponse({ standardSchema: ApiKeyList })
  async list(): Promise<ApiKeyList> {
    return { items: (await this.#manageApiKeys.list()).map(toApiKeyView), nextCursor: null };
  }

  @Delete(':id')
  @HttpCode(204)
  @Audited('api-key-revoked')
  @ApiOperation({ summary: 'Take a key back at once' })
  async revoke(@Param('id', idPipe) id: string): Promise<void> {
    await this.#manageApiKeys.revoke(id);
  }
}

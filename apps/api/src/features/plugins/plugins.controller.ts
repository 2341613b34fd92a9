import { PluginList } from '@footnote/contracts';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allows } from '../../http/policy.guard.ts';
import { PluginCatalogue } from './plugin-catalogue.ts';

@ApiTags('Plugins')
@Controller('api/v1/plugins')
@Allows('use-plugins')
export class PluginsController {
  readonly #catalogue: PluginCatalogue;

  constructor(catalogue: PluginCatalogue) {
    this.#catalogue = catalogue;
  }

  @Get()
  @ApiOperation({ summary: 'The plugins that the portal may show' })
  @ApiOkResponse({ standardSchema: PluginList })
  list(): PluginList {
    return { items: [...this.#catalogue.plugins], nextCursor: null };
  }
}

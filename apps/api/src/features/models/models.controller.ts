import { ModelList } from '@footnote/contracts';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allows } from '../../http/policy.guard.ts';
import { ListModels } from './list-models.ts';

@ApiTags('Models')
@Controller('api/v1/models')
@Allows('administer')
export class ModelsController {
  readonly #listModels: ListModels;

  constructor(listModels: ListModels) {
    this.#listModels = listModels;
  }

  @Get()
  @ApiOperation({ summary: 'The models that are set up, how each is, and what the large one may cost' })
  @ApiOkResponse({ standardSchema: ModelList })
  async list(): Promise<ModelList> {
    return { items: await this.#listModels.run(), nextCursor: null };
  }
}

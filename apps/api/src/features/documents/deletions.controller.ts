import { Deletion } from '@footnote/contracts';
import { AppError, DeletionStore, type Deletion as StoredDeletion } from '@footnote/core';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { idPipe } from '../../http/id-pipe.ts';
import { Allows } from '../../http/policy.guard.ts';

@ApiTags('Documents')
@Controller('api/v1/deletions')
export class DeletionsController {
  readonly #deletions: DeletionStore;

  constructor(deletions: DeletionStore) {
    this.#deletions = deletions;
  }

  @Get(':id')
  @Allows('manage-documents')
  @ApiOperation({ summary: 'The receipt of a deletion: what was removed from which place, when' })
  @ApiOkResponse({ standardSchema: Deletion })
  async find(@Param('id', idPipe) id: string): Promise<Pick<StoredDeletion, 'state' | 'places'>> {
    const deletion = await this.#deletions.find(id);
    if (deletion === null) {
      throw new AppError({
        kind: 'not-found',
        code: 'deletion-not-found',
        publicMessage: 'There is no such deletion.',
      });
    }
    return { state: deletion.state, places: deletion.places };
  }
}

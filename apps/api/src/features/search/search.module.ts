import { Clock, Readers, RetrievePassages, SearchPassages } from '@footnote/core';
import { Module } from '@nestjs/common';
import { SearchController } from './search.controller.ts';

@Module({
  controllers: [SearchController],
  providers: [
    {
      provide: SearchPassages,
      inject: [RetrievePassages, Readers, Clock],
      useFactory: (retrieve: RetrievePassages, readers: Readers, clock: Clock) =>
        new SearchPassages(retrieve, readers, clock),
    },
  ],
})
export class SearchModule {}

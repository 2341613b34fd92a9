import { Clock, RetrievePassages, SearchPassages } from '@footnote/core';
import { Module } from '@nestjs/common';
import { SearchController } from './search.controller.ts';

@Module({
  controllers: [SearchController],
  providers: [
    {
      provide: SearchPassages,
      inject: [RetrievePassages, Clock],
      useFactory: (retrieve: RetrievePassages, clock: Clock) => new SearchPassages(retrieve, clock),
    },
  ],
})
export class SearchModule {}

import { AuditTrail, Clock, Readers, RetrievePassages, SearchPassages } from '@footnote/core';
import { Module } from '@nestjs/common';
import { SearchController } from './search.controller.ts';

@Module({
  controllers: [SearchController],
  providers: [
    {
      provide: SearchPassages,
      inject: [RetrievePassages, Readers, AuditTrail, Clock],
      useFactory: (retrievePassages: RetrievePassages, readers: Readers, auditTrail: AuditTrail, clock: Clock) =>
        new SearchPassages({ retrievePassages, readers, auditTrail, clock }),
    },
  ],
})
export class SearchModule {}

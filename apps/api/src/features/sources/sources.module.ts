import { Clock, PutSource, RefreshOwner, UnitOfWork } from '@footnote/core';
import { Module } from '@nestjs/common';
import { SourcesController } from './sources.controller.ts';

@Module({
  controllers: [SourcesController],
  providers: [
    {
      provide: PutSource,
      inject: [UnitOfWork, RefreshOwner, Clock],
      useFactory: (unitOfWork: UnitOfWork, refreshOwner: RefreshOwner, clock: Clock) =>
        new PutSource(unitOfWork, refreshOwner, clock),
    },
  ],
  exports: [PutSource],
})
export class SourcesModule {}

import { Clock, PutSource, UnitOfWork } from '@footnote/core';
import { Module } from '@nestjs/common';
import { SourcesController } from './sources.controller.ts';

@Module({
  controllers: [SourcesController],
  providers: [
    {
      provide: PutSource,
      inject: [UnitOfWork, Clock],
      useFactory: (unitOfWork: UnitOfWork, clock: Clock) => new PutSource(unitOfWork, clock),
    },
  ],
  exports: [PutSource],
})
export class SourcesModule {}

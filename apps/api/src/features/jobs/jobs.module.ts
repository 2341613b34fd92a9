import { CancelJob, UnitOfWork } from '@footnote/core';
import { Module } from '@nestjs/common';
import { JobsController } from './jobs.controller.ts';

@Module({
  controllers: [JobsController],
  providers: [
    { provide: CancelJob, inject: [UnitOfWork], useFactory: (unitOfWork: UnitOfWork) => new CancelJob(unitOfWork) },
  ],
})
export class JobsModule {}

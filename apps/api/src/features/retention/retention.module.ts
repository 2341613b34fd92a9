import { ApplyRetention, AuditLog, AuditTrail, Clock, DeleteAnswers } from '@footnote/core';
import { Module } from '@nestjs/common';
import { PrivacyModule } from '../privacy/privacy.module.ts';
import { RetentionWorker } from './retention-worker.ts';

@Module({
  imports: [PrivacyModule],
  providers: [
    RetentionWorker,
    {
      provide: ApplyRetention,
      inject: [DeleteAnswers, AuditLog, AuditTrail, Clock],
      useFactory: (deleteAnswers: DeleteAnswers, auditLog: AuditLog, auditTrail: AuditTrail, clock: Clock) =>
        new ApplyRetention({ deleteAnswers, auditLog, auditTrail, clock }),
    },
  ],
})
export class RetentionModule {}

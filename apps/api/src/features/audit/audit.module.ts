import { ApiKeyStore, UserStore } from '@footnote/core';
import { Module } from '@nestjs/common';
import { AuditView } from './audit-view.ts';
import { AuditController } from './audit.controller.ts';

@Module({
  controllers: [AuditController],
  providers: [
    {
      provide: AuditView,
      inject: [UserStore, ApiKeyStore],
      useFactory: (users: UserStore, keys: ApiKeyStore) => new AuditView(users, keys),
    },
  ],
})
export class AuditModule {}

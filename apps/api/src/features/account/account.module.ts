import { ApiKeyStore, ManageApiKeys, ManageOwnApiKeys } from '@footnote/core';
import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.ts';
import { AccountController } from './account.controller.ts';
import { OwnApiKeysController } from './own-api-keys.controller.ts';

@Module({
  imports: [AuthModule],
  controllers: [AccountController, OwnApiKeysController],
  providers: [
    {
      provide: ManageOwnApiKeys,
      inject: [ManageApiKeys, ApiKeyStore],
      useFactory: (manageApiKeys: ManageApiKeys, keys: ApiKeyStore) => new ManageOwnApiKeys(manageApiKeys, keys),
    },
  ],
})
export class AccountModule {}

import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ConfigModule } from './config/config.module.ts';
import type { Settings } from './config/settings.ts';
import { AccountModule } from './features/account/account.module.ts';
import { AnswersModule } from './features/answers/answers.module.ts';
import { ApiKeysModule } from './features/api-keys/api-keys.module.ts';
import { AuditModule } from './features/audit/audit.module.ts';
import { AuthModule } from './features/auth/auth.module.ts';
import { DocumentsModule } from './features/documents/documents.module.ts';
import { GroupsModule } from './features/groups/groups.module.ts';
import { HealthModule } from './features/health/health.module.ts';
import { IngestionModule } from './features/ingestion/ingestion.module.ts';
import { JobsModule } from './features/jobs/jobs.module.ts';
import { ModelListModule } from './features/models/model-list.module.ts';
import { PlannedModule } from './features/planned/planned.module.ts';
import { PluginsModule } from './features/plugins/plugins.module.ts';
import { PrivacyModule } from './features/privacy/privacy.module.ts';
import { RetentionModule } from './features/retention/retention.module.ts';
import { ReviewModule } from './features/review/review.module.ts';
import { SampleModule } from './features/sample/sample.module.ts';
import { SearchModule } from './features/search/search.module.ts';
import { SlackModule } from './features/slack/slack.module.ts';
import { SourcesModule } from './features/sources/sources.module.ts';
import { UsersModule } from './features/users/users.module.ts';
import { AuditInterceptor } from './http/audit.interceptor.ts';
import { inputPipe } from './http/input-pipe.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { PolicyGuard } from './http/policy.guard.ts';
import { UnknownQueryGuard } from './http/unknown-query.guard.ts';
import { IdentityProviderModule } from './wiring/identity-provider.module.ts';
import { IdentityModule } from './wiring/identity.module.ts';
import { LargeModelModule } from './wiring/large-model.module.ts';
import { ModelsModule } from './wiring/models.module.ts';
import { ReadersModule } from './wiring/readers.module.ts';
import { StorageModule } from './wiring/storage.module.ts';
import { UseCasesModule } from './wiring/use-cases.module.ts';

/** The composition root: the one place that knows every part. */
@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(settings),
        HealthModule,
        ModelsModule,
        LargeModelModule,
        StorageModule,
        ReadersModule,
        IdentityModule,
        IdentityProviderModule,
        UseCasesModule,
        SourcesModule,
        DocumentsModule,
        JobsModule,
        SearchModule,
        AnswersModule,
        ReviewModule,
        ApiKeysModule,
        AuthModule,
        AccountModule,
        UsersModule,
        GroupsModule,
        AuditModule,
        PrivacyModule,
        RetentionModule,
        ModelListModule,
        IngestionModule,
        SampleModule,
        PluginsModule,
        SlackModule.with(settings),
        PlannedModule,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: PolicyGuard },
        { provide: APP_GUARD, useClass: UnknownQueryGuard },
        { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
        { provide: APP_PIPE, useValue: inputPipe },
      ],
    };
  }
}

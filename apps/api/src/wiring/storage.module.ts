import {
  AnswerStore,
  ApiKeyStore,
  AuditLog,
  DeletionStore,
  DocumentStore,
  EmbeddingModel,
  GroupStore,
  IdempotencyStore,
  JobRunner,
  JobStore,
  LinkedIdentityStore,
  LoginStore,
  OneTimeLinkStore,
  PassageIndex,
  ReviewStore,
  SignInFailureStore,
  SourceStore,
  SpendStore,
  TaskQueue,
  UnitOfWork,
  UserStore,
  VersionStore,
} from '@footnote/core';
import { LanceDbPassageIndex, openLanceDbPassageIndex } from '@footnote/store-lancedb';
import {
  acquireDataDirectoryLock,
  openPostgresStores,
  type DirectoryLock,
  type PostgresStores,
} from '@footnote/store-postgres';
import { Global, Inject, Logger, Module, type OnApplicationShutdown, type Provider, type Type } from '@nestjs/common';
import { join } from 'node:path';
import { fromRoot } from '../config/paths.ts';
import { SettingsToken, type Settings } from '../config/settings.ts';
import { HealthRegistry } from '../features/health/health-registry.ts';
import { objectStoreOptions } from './object-store-options.ts';

const LockToken = Symbol('DataDirectoryLock');
const StoresToken = Symbol('PostgresStores');

/** Each port, provided by the one object that holds the connection. */
function fromStores<Port>(port: abstract new () => Port, pick: (stores: PostgresStores) => Port): Provider {
  return { provide: port as unknown as Type<Port>, inject: [StoresToken], useFactory: pick };
}

const storePorts: Provider[] = [
  fromStores(SourceStore, (stores) => stores.sources),
  fromStores(DocumentStore, (stores) => stores.documents),
  fromStores(VersionStore, (stores) => stores.versions),
  fromStores(JobStore, (stores) => stores.jobs),
  fromStores(DeletionStore, (stores) => stores.deletions),
  fromStores(UnitOfWork, (stores) => stores.unitOfWork),
  fromStores(ApiKeyStore, (stores) => stores.apiKeys),
  fromStores(UserStore, (stores) => stores.users),
  fromStores(GroupStore, (stores) => stores.groups),
  fromStores(LoginStore, (stores) => stores.logins),
  fromStores(LinkedIdentityStore, (stores) => stores.linkedIdentities),
  fromStores(OneTimeLinkStore, (stores) => stores.oneTimeLinks),
  fromStores(SignInFailureStore, (stores) => stores.signInFailures),
  fromStores(AuditLog, (stores) => stores.auditLog),
  fromStores(AnswerStore, (stores) => stores.answers),
  fromStores(ReviewStore, (stores) => stores.reviews),
  fromStores(SpendStore, (stores) => stores.spends),
  fromStores(IdempotencyStore, (stores) => stores.idempotency),
  fromStores(JobRunner, (stores) => stores.jobRunner),
  fromStores(TaskQueue, (stores) => stores.tasks),
];

const ports = [
  SourceStore,
  DocumentStore,
  VersionStore,
  JobStore,
  DeletionStore,
  UnitOfWork,
  ApiKeyStore,
  AuditLog,
  UserStore,
  GroupStore,
  LinkedIdentityStore,
  LoginStore,
  OneTimeLinkStore,
  SignInFailureStore,
  AnswerStore,
  ReviewStore,
  SpendStore,
  IdempotencyStore,
  JobRunner,
  TaskQueue,
  PassageIndex,
];

@Global()
@Module({
  providers: [
    {
      provide: LockToken,
      inject: [SettingsToken],
      useFactory: (settings: Settings) => acquireDataDirectoryLock(fromRoot(settings.FOOTNOTE_DATA_DIR)),
    },
    {
      provide: StoresToken,
      // The lock is taken before anything in the directory is opened.
      inject: [SettingsToken, HealthRegistry, LockToken],
      useFactory: openStores,
    },
    {
      provide: PassageIndex,
      inject: [SettingsToken, EmbeddingModel, HealthRegistry, LockToken],
      useFactory: openIndex,
    },
    ...storePorts,
  ],
  exports: ports,
})
export class StorageModule implements OnApplicationShutdown {
  readonly #lock: DirectoryLock;
  readonly #stores: PostgresStores;
  readonly #passageIndex: LanceDbPassageIndex;

  constructor(
    @Inject(LockToken) lock: DirectoryLock,
    @Inject(StoresToken) stores: PostgresStores,
    @Inject(PassageIndex) passageIndex: LanceDbPassageIndex,
  ) {
    this.#lock = lock;
    this.#stores = stores;
    this.#passageIndex = passageIndex;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#passageIndex.close();
    await this.#stores.close();
    await this.#lock.release();
  }
}

async function openStores(settings: Settings, health: HealthRegistry): Promise<PostgresStores> {
  const logger = new Logger('Stores');
  const stores = await openPostgresStores({
    databaseUrl: settings.DATABASE_URL ?? null,
    directory: fromRoot(settings.FOOTNOTE_DATA_DIR),
    reportError: (error: Error) => {
      logger.error({ err: error }, 'the database reports an error outside of a request');
    },
  });
  health.add('database', () => stores.health());
  return stores;
}

async function openIndex(
  settings: Settings,
  model: EmbeddingModel,
  health: HealthRegistry,
): Promise<LanceDbPassageIndex> {
  const passageIndex = await openLanceDbPassageIndex({
    uri: settings.FOOTNOTE_INDEX_URI ?? join(fromRoot(settings.FOOTNOTE_DATA_DIR), 'index'),
    storageOptions: objectStoreOptions(settings),
    embeddingId: model.id,
    dimensions: model.dimensions,
  });
  health.add('index', () => passageIndex.health());
  return passageIndex;
}

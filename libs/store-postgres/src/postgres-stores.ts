import type {
  AnswerStore,
  ApiKeyStore,
  AuditLog,
  ComponentHealth,
  DeletionStore,
  DocumentStore,
  GroupStore,
  HasHealth,
  IdempotencyStore,
  IngestionStores,
  JobRunner,
  JobStore,
  LinkedIdentityStore,
  LoginStore,
  OneTimeLinkStore,
  ReviewStore,
  SignInFailureStore,
  SourceStore,
  SpendStore,
  TaskQueue,
  UnitOfWork,
  UserStore,
  VersionStore,
} from '@footnote/core';
import { sql } from 'drizzle-orm';
import type { PgBoss } from 'pg-boss';
import type { Connection } from './connection/connection.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import { PostgresJobRunner } from './jobs/postgres-job-runner.ts';
import { PostgresJobStore } from './jobs/postgres-job-store.ts';
import { settleLostJobs } from './jobs/settle-lost-jobs.ts';
import { createIngestionStores, type StoreParts } from './stores/create-ingestion-stores.ts';
import { PostgresAnswerStore } from './stores/postgres-answer-store.ts';
import { PostgresApiKeyStore } from './stores/postgres-api-key-store.ts';
import { PostgresAuditLog } from './stores/postgres-audit-log.ts';
import { PostgresGroupStore } from './stores/postgres-group-store.ts';
import { PostgresIdempotencyStore } from './stores/postgres-idempotency-store.ts';
import { PostgresLinkedIdentityStore } from './stores/postgres-linked-identity-store.ts';
import { PostgresLoginStore } from './stores/postgres-login-store.ts';
import { PostgresOneTimeLinkStore } from './stores/postgres-one-time-link-store.ts';
import { PostgresReviewStore } from './stores/postgres-review-store.ts';
import { PostgresSignInFailureStore } from './stores/postgres-sign-in-failure-store.ts';
import { PostgresSpendStore } from './stores/postgres-spend-store.ts';
import { PostgresUnitOfWork } from './stores/postgres-unit-of-work.ts';
import { PostgresUserStore } from './stores/postgres-user-store.ts';
import { translateErrors } from './stores/translate-errors.ts';

const healthTimeoutMs = 2_000;

export interface PostgresStoresParts extends StoreParts {
  connection: Connection;
  boss: PgBoss;
  queue: JobQueue;
  tasks: TaskQueue;
  reportError: (error: Error) => void;
}

/** Every store of the product over one database. */
export class PostgresStores implements IngestionStores, HasHealth {
  readonly sources: SourceStore;
  readonly documents: DocumentStore;
  readonly versions: VersionStore;
  readonly jobs: JobStore;
  readonly deletions: DeletionStore;
  readonly unitOfWork: UnitOfWork;
  readonly apiKeys: ApiKeyStore;
  readonly users: UserStore;
  readonly groups: GroupStore;
  readonly logins: LoginStore;
  readonly linkedIdentities: LinkedIdentityStore;
  readonly signInFailures: SignInFailureStore;
  readonly oneTimeLinks: OneTimeLinkStore;
  readonly auditLog: AuditLog;
  readonly answers: AnswerStore;
  readonly reviews: ReviewStore;
  readonly spends: SpendStore;
  readonly idempotency: IdempotencyStore;
  readonly jobRunner: JobRunner;
  readonly tasks: TaskQueue;
  readonly #parts: PostgresStoresParts;

  constructor(parts: PostgresStoresParts) {
    const { connection, queue, clock, reportError } = parts;
    const { database } = connection;
    const ingestion = createIngestionStores(database, parts);
    this.sources = ingestion.sources;
    this.documents = ingestion.documents;
    this.versions = ingestion.versions;
    this.jobs = ingestion.jobs;
    this.deletions = ingestion.deletions;
    this.unitOfWork = translateErrors(new PostgresUnitOfWork(database, parts));
    this.apiKeys = translateErrors(new PostgresApiKeyStore(database));
    this.users = translateErrors(new PostgresUserStore(database));
    this.groups = translateErrors(new PostgresGroupStore(database));
    this.logins = translateErrors(new PostgresLoginStore(database));
    this.linkedIdentities = translateErrors(new PostgresLinkedIdentityStore(database));
    this.signInFailures = translateErrors(new PostgresSignInFailureStore(database));
    this.oneTimeLinks = translateErrors(new PostgresOneTimeLinkStore(database));
    this.auditLog = translateErrors(new PostgresAuditLog(database));
    this.answers = translateErrors(new PostgresAnswerStore(database));
    this.reviews = translateErrors(new PostgresReviewStore(database));
    this.spends = translateErrors(new PostgresSpendStore(database));
    this.idempotency = translateErrors(new PostgresIdempotencyStore(database, clock));
    this.jobRunner = new PostgresJobRunner({
      queue,
      jobs: new PostgresJobStore(database, queue, clock),
      settleLostJobs: () => settleLostJobs(database, clock),
      reportError,
    });
    this.tasks = translateErrors(parts.tasks);
    this.#parts = parts;
  }

  async health(): Promise<ComponentHealth> {
    try {
      await Promise.race([this.#parts.connection.database.execute(sql`select 1`), rejectAfter(healthTimeoutMs)]);
      return { status: 'ready', detail: this.#parts.connection.isEmbedded ? 'Embedded PGlite.' : 'PostgreSQL server.' };
    } catch {
      return { status: 'down', detail: 'The database does not answer. Check DATABASE_URL and the server.' };
    }
  }

  /** Stops handing out work, then closes the database. Nothing may use the stores afterwards. */
  async close(): Promise<void> {
    await Promise.all([this.jobRunner.stop(), this.tasks.stop()]);
    await this.#parts.boss.stop({ graceful: false });
    await this.#parts.connection.close();
  }
}

async function rejectAfter(timeoutMs: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('timed out')), timeoutMs).unref();
  });
}

import {
  AnswerStore,
  ApiKeyStore,
  AuditLog,
  AuditTrail,
  Clock,
  DeleteAnswers,
  DocumentStore,
  EraseUser,
  ExportPerson,
  ForgetReader,
  GroupStore,
  IdempotencyStore,
  LinkedIdentityStore,
  Logins,
  ManageUsers,
  RefreshOwner,
  ReviewStore,
  SignInLock,
  UnitOfWork,
  UserStore,
} from '@footnote/core';
import { Module } from '@nestjs/common';
import { OwnDataController } from './own-data.controller.ts';
import { SendPersonalData } from './send-personal-data.ts';
import { UserPrivacyController } from './user-privacy.controller.ts';

/** A person's data: handed over and erased. */
@Module({
  controllers: [UserPrivacyController, OwnDataController],
  providers: [
    {
      provide: DeleteAnswers,
      inject: [AnswerStore, ReviewStore],
      useFactory: (answers: AnswerStore, reviews: ReviewStore) => new DeleteAnswers(answers, reviews),
    },
    {
      provide: ForgetReader,
      inject: [UnitOfWork, DocumentStore, RefreshOwner],
      useFactory: (unitOfWork: UnitOfWork, documents: DocumentStore, refreshOwner: RefreshOwner) =>
        new ForgetReader(unitOfWork, documents, refreshOwner),
    },
    {
      provide: SendPersonalData,
      inject: [AuditTrail, Clock],
      useFactory: (auditTrail: AuditTrail, clock: Clock) => new SendPersonalData(auditTrail, clock),
    },
    {
      provide: EraseUser,
      inject: [
        UserStore,
        GroupStore,
        ApiKeyStore,
        Logins,
        SignInLock,
        ManageUsers,
        AnswerStore,
        ReviewStore,
        IdempotencyStore,
        ForgetReader,
      ],
      useFactory: (
        users: UserStore,
        groups: GroupStore,
        keys: ApiKeyStore,
        logins: Logins,
        lock: SignInLock,
        manageUsers: ManageUsers,
        answers: AnswerStore,
        reviews: ReviewStore,
        idempotency: IdempotencyStore,
        forgetReader: ForgetReader,
      ) =>
        new EraseUser({
          ...{ users, groups, keys, logins, lock, manageUsers, answers, reviews, idempotency },
          ...{ deleteAnswers: new DeleteAnswers(answers, reviews), forgetReader },
        }),
    },
    {
      provide: ExportPerson,
      inject: [
        UserStore,
        GroupStore,
        ApiKeyStore,
        Logins,
        LinkedIdentityStore,
        AnswerStore,
        ReviewStore,
        DocumentStore,
        AuditLog,
      ],
      useFactory: (
        users: UserStore,
        groups: GroupStore,
        keys: ApiKeyStore,
        logins: Logins,
        identities: LinkedIdentityStore,
        answers: AnswerStore,
        reviews: ReviewStore,
        documents: DocumentStore,
        auditLog: AuditLog,
      ) => new ExportPerson({ users, groups, keys, logins, identities, answers, reviews, documents, auditLog }),
    },
  ],
  exports: [DeleteAnswers],
})
export class PrivacyModule {}

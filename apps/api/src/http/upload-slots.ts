import { contractLimits } from '@footnote/contracts';
import { AppError } from '@footnote/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { takesDocuments } from './body-parsers.ts';
import { matchedAddress } from './matched-address.ts';
import { requestsLimits } from './requests.limits.ts';

interface Load {
  uploads: number;
  bytes: number;
}

/** Bodies of documents are held in memory until they are stored: so many of one caller, and of all, at the same time. */
export class UploadSlots {
  #bytes = 0;
  readonly #bySubject = new Map<string, Load>();

  register(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (request, reply, done) => {
      const { subject, method } = request;
      if (subject === null || method !== 'POST' || !takesDocuments(matchedAddress(request))) return done();
      // Nobody is there any more who could close it.
      if (reply.raw.destroyed) return done();
      const bytes = bytesOf(request);
      try {
        this.#take(subject.id, bytes);
      } catch (error) {
        return done(error as Error);
      }
      reply.raw.once('close', () => {
        this.#free(subject.id, bytes);
      });
      done();
    });
  }

  /** @throws AppError `too-many-uploads` */
  #take(subjectId: string, bytes: number): void {
    const { uploadsOfSubjectMax, uploadBytesOfSubjectMax, uploadBytesMax } = requestsLimits;
    const load = this.#bySubject.get(subjectId) ?? { uploads: 0, bytes: 0 };
    const own = load.bytes + bytes;
    if (load.uploads >= uploadsOfSubjectMax) throw tooManyUploads(`${uploadsOfSubjectMax} uploads of one caller`);
    if (own > uploadBytesOfSubjectMax) throw tooManyUploads(`${inWords(uploadBytesOfSubjectMax)} of one caller`);
    if (this.#bytes + bytes > uploadBytesMax) throw tooManyUploads(`${inWords(uploadBytesMax)} of all callers`);
    this.#bytes += bytes;
    this.#bySubject.set(subjectId, { uploads: load.uploads + 1, bytes: own });
  }

  #free(subjectId: string, bytes: number): void {
    this.#bytes -= bytes;
    const load = this.#bySubject.get(subjectId);
    if (load === undefined || load.uploads <= 1) this.#bySubject.delete(subjectId);
    else this.#bySubject.set(subjectId, { uploads: load.uploads - 1, bytes: load.bytes - bytes });
  }
}

/** What a body may come to hold: its length where it says it, else the most that is taken. */
function bytesOf({ headers }: FastifyRequest): number {
  if (headers['content-type']?.startsWith('application/x-ndjson') === true) return requestsLimits.batchBytes;
  const declared = headers['content-length'];
  return declared === undefined ? contractLimits.bodyBytesMax : Number(declared);
}

function inWords(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}

function tooManyUploads(limit: string): AppError {
  return new AppError({
    kind: 'too-many',
    code: 'too-many-uploads',
    publicMessage: `Uploads are being received up to the limit, which is ${limit} at a time. Send this one again in a few seconds.`,
    retryAfterSeconds: 2,
  });
}

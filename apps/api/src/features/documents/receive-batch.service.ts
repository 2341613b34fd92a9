import { contractLimits, ReceiveDocumentRequest, type Problem } from '@footnote/contracts';
import type { AuditTrail, Subject } from '@footnote/core';
import type { FastifyRequest } from 'fastify';
import { AccessWatch } from '../../http/access-watch.ts';
import { invalidInput } from '../../http/input-pipe.ts';
import { toProblem } from '../../http/to-problem.ts';
import { readLines, type ReadLine } from './read-lines.ts';
import type { ReceiveDocumentService, ReceiveOutcome } from './receive-document.service.ts';
import { fromJson } from './to-receive-request.ts';

const limits = { lineBytesMax: contractLimits.bodyBytesMax, linesMax: contractLimits.batchLinesMax };

export type BatchLine = { line: number } & (ReceiveOutcome['response'] | { problem: Problem });

export interface BatchSender {
  request: FastifyRequest;
  subject: Subject;
}

/** NDJSON in, one result a line out, each written when its document is stored; a bad line spoils no other. It ends when its sender may send no more. */
export class ReceiveBatchService {
  readonly #receive: ReceiveDocumentService;
  readonly #auditTrail: AuditTrail;

  constructor(receive: ReceiveDocumentService, auditTrail: AuditTrail) {
    this.#receive = receive;
    this.#auditTrail = auditTrail;
  }

  async *run(body: AsyncIterable<Uint8Array>, sender: BatchSender): AsyncGenerator<string> {
    const watch = new AccessWatch(sender.request);
    try {
      for await (const read of readLines(body, limits)) {
        await watch.confirm();
        yield toLine(await this.#receiveLine(read, sender));
      }
    } catch (error) {
      yield toLine({ line: 0, problem: toProblem(error, sender.request.id).problem });
    } finally {
      watch.stop();
    }
  }

  async #receiveLine(read: ReadLine, { request, subject }: BatchSender): Promise<BatchLine> {
    const { line } = read;
    try {
      if ('error' in read) throw read.error;
      const { response } = await this.#receive.run(fromJson(parseLine(read.text)), { wait: false });
      await this.#auditTrail.record(subject, { action: 'document-received', target: response.documentId });
      return { line, ...response };
    } catch (error) {
      return { line, problem: toProblem(error, request.id).problem };
    }
  }
}

function parseLine(text: string): ReceiveDocumentRequest {
  const parsed = ReceiveDocumentRequest.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput([{ path: '', message: 'the line is not valid JSON' }]);
  }
}

function toLine(result: BatchLine): string {
  return `${JSON.stringify(result)}\n`;
}

import type { Document, FootnoteClient, ReceiveFileRequest } from '@footnote/contracts';
import { apiClient, uploadClient } from '../../../lib/api-client.ts';
import { failureOf } from '../../../lib/failure.ts';
import { uploadLimits } from './upload.limits.ts';
import type { Upload, UploadChanges } from './upload-queue.ts';

interface SendContext {
  signal: AbortSignal;
  onChange: (changes: UploadChanges) => void;
}

/** Sends one file, then follows its job until the document can be found or has a problem. Never throws. */
export async function sendUpload(upload: Upload, context: SendContext): Promise<void> {
  const { signal, onChange } = context;
  let jobId: string | null = null;
  try {
    const sender = await uploadClient((share) => onChange({ share }));
    const received = await sender.receiveFile(requestOf(upload), upload.file, { signal });
    jobId = received.jobId;
    onChange({ state: 'working', share: 0, documentId: received.documentId });
    const client = await apiClient();
    if (jobId !== null) await followJob(client, jobId, context);
    const document = await client.getDocument(received.documentId, { signal });
    onChange(outcomeOf(received.status, document));
  } catch (error) {
    if (!signal.aborted) return onChange({ state: 'failed', problem: problemOf(error) });
    if (jobId !== null) await cancelJob(jobId);
    onChange({ state: 'cancelled' });
  }
}

function requestOf({ path, file, source }: Upload): ReceiveFileRequest {
  return { source, externalId: path, modifiedAt: new Date(file.lastModified).toISOString() };
}

/** Until the job has ended. A stream that breaks off is opened again, since the job goes on without it. */
async function followJob(client: FootnoteClient, jobId: string, { signal, onChange }: SendContext): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      for await (const { progress, state } of client.watchJob(jobId, signal)) {
        onChange({ share: progress.total === 0 ? 0 : progress.done / progress.total });
        if (state !== 'queued' && state !== 'running') return;
      }
    } catch (error) {
      if (signal.aborted || failureOf(error).status === 404) throw error;
    }
    if (attempt >= uploadLimits.watchAttemptsMax) throw new Error('the job could not be followed to its end');
    await new Promise((resolve) => setTimeout(resolve, uploadLimits.watchPauseMs));
  }
}

function outcomeOf(received: string, { status, problem }: Document): UploadChanges {
  if (status === 'failed') return { state: 'failed', problem };
  return { state: received === 'unchanged' || received === 'updated' ? received : 'ready' };
}

function problemOf(error: unknown): { code: string; detail: string } {
  const { code, detail } = failureOf(error);
  return { code, detail: detail ?? '' };
}

/** A job that has ended meanwhile cannot be cancelled, and need not be. */
async function cancelJob(jobId: string): Promise<void> {
  await apiClient()
    .then((client) => client.cancelJob(jobId))
    .catch(() => undefined);
}

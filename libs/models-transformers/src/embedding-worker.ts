import { parentPort, workerData } from 'node:worker_threads';
import { AutoModel, AutoTokenizer, env, Tensor } from '@huggingface/transformers';
import type { EmbeddingWorkerData, WorkerReply, WorkerRequest } from './embedding-protocol.ts';
import { chooseInt8Precision } from './int8-precision.ts';
import { poolTokens } from './pool-tokens.ts';

// Weights come from the models directory alone, which the fetcher has checked.
env.allowRemoteModels = false;

const { directory, tokensPerTextMax, threads } = workerData as EmbeddingWorkerData;
const tokenizer = await AutoTokenizer.from_pretrained(directory, { local_files_only: true });
const model = await AutoModel.from_pretrained(directory, {
  local_files_only: true,
  dtype: 'int8',
  session_options: {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // An arena keeps as much memory as the largest batch ever needed, and gains nothing at our batch size.
    enableCpuMemArena: false,
    enableMemPattern: false,
    // Threads that spin while they wait take the processor from the service, and from each other.
    extra: { session: { x64quantprecision: chooseInt8Precision(), intra_op: { allow_spinning: '0' } } },
  },
});

const calls = {
  tokenise(texts: string[]): number[][] {
    const options = { padding: false, truncation: true, max_length: tokensPerTextMax, return_tensor: false } as const;
    return texts.map((text) => tokenizer(text, options).input_ids);
  },
  async encode(sequences: number[][]): Promise<Float32Array> {
    const lengths = sequences.map((sequence) => sequence.length);
    const tokensPerText = Math.max(...lengths);
    const { last_hidden_state: output } = await model(padSequences(sequences, tokensPerText));
    return poolTokens({ values: output.data as Float32Array, tokensPerText, lengths });
  },
};

function padSequences(sequences: number[][], width: number): Record<string, Tensor> {
  const shape = [sequences.length, width];
  const ids = new BigInt64Array(sequences.length * width);
  const mask = new BigInt64Array(ids.length);
  sequences.forEach((sequence, row) => {
    ids.set(sequence.map(BigInt), row * width);
    mask.fill(1n, row * width, row * width + sequence.length);
  });
  return {
    input_ids: new Tensor('int64', ids, shape),
    attention_mask: new Tensor('int64', mask, shape),
    token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), shape),
  };
}

async function answer({ id, call, input }: WorkerRequest): Promise<WorkerReply> {
  try {
    const output = call === 'tokenise' ? calls.tokenise(input as string[]) : await calls.encode(input as number[][]);
    return { kind: 'done', id, output };
  } catch (error) {
    return { kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
parentPort?.postMessage({ kind: 'ready' } satisfies WorkerReply);

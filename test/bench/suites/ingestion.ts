import { join } from 'node:path';
import { composeText, splitPassages } from '@footnote/core';
import { openTransformersEmbeddingModel, type TransformersEmbeddingModel } from '@footnote/models-transformers';
import { embeddingText } from '../../../libs/core/src/ingestion/embedding-text.ts';
import { ingestionLimits } from '../../../libs/core/src/ingestion/ingestion.limits.ts';
import { readDocument } from '../../../libs/readers/src/read-document.ts';
import { durationOf } from '../method/contestant.ts';
import { ownCpuMs } from '../method/cpu-time.ts';
import type { Contestant, Facts } from '../method/experiment.ts';
import { toRequest, type BenchService } from '../setup/bench-service.ts';
import type { Suite } from './suite.ts';

const documentsPerTurn = 16;
const textBytes = new TextEncoder();
/** Beyond the documents that the service was filled with. */
const firstNumber = 100_000;

export const ingestion: Suite = {
  name: 'ingestion',
  about:
    'Markdown documents through the running service, from sending a batch until all of it is searchable, against reading, splitting and embedding the same texts in one process that stores nothing.',
  async run(context) {
    const service = await context.service();
    const directory = join(context.modelsDirectory, 'all-MiniLM-L6-v2');
    const model = await openTransformersEmbeddingModel({ directory });
    let passages = 0;
    try {
      const comparisons = await context.compare({
        rounds: 12,
        contestants: [
          perTurn('reading and embedding alone', ownCpuMs, async (turn) => {
            passages = await embedAlone(model, numbersOf(turn));
          }),
          perTurn(
            'service',
            () => service.cpuMs(),
            (turn) => ingestTurn(service, turn),
          ),
        ],
        comparisons: [
          {
            baseline: 'reading and embedding alone',
            ours: 'service',
            operation: 'document',
            facts: ({ p50Ms }) => ({
              'a batch': `${documentsPerTurn} documents, ${passages} passages`,
              ...throughput(p50Ms),
            }),
          },
        ],
      });
      return { comparisons, figures: null };
    } finally {
      await model.close();
    }
  },
};

function numbersOf(turn: number): number[] {
  return Array.from({ length: documentsPerTurn }, (_, place) => firstNumber + turn * documentsPerTurn + place);
}

/** The time of one document is its share of the batch's. */
function perTurn(name: string, cpuMs: () => number | null, work: (turn: number) => Promise<void>): Contestant {
  return {
    async run(turn) {
      const elapsedMs = await durationOf(() => work(turn));
      return { series: { [name]: [elapsedMs / documentsPerTurn] }, operations: documentsPerTurn };
    },
    cpuMs,
  };
}

/** Everything but storing: what the service would cost if queue, database and index were free. */
async function embedAlone(model: TransformersEmbeddingModel, numbers: number[]): Promise<number> {
  const texts: string[] = [];
  for (const number of numbers) {
    const { text = '', externalId } = toRequest('alone', number);
    const request = { mediaType: 'text/markdown', fileName: externalId, signal: AbortSignal.timeout(60_000) };
    const read = await readDocument({ ...request, bytes: textBytes.encode(text) });
    const composed = composeText(read.blocks);
    const passages = splitPassages({ id: 'version', documentId: 'document' }, composed.text, composed.blocks);
    texts.push(...passages.map((passage) => embeddingText(read.title ?? '', passage)));
  }
  for (let start = 0; start < texts.length; start += ingestionLimits.passagesPerBatchMax) {
    await model.embed({
      texts: texts.slice(start, start + ingestionLimits.passagesPerBatchMax),
      priority: 'passage',
    });
  }
  return texts.length;
}

async function ingestTurn(service: BenchService, turn: number): Promise<void> {
  const source = `turn-${turn}`;
  await service.addSource(source);
  await service.ingest(
    numbersOf(turn).map((number) => toRequest(source, number)),
    source,
  );
}

function throughput(documentMs: number): Facts {
  const sizes = numbersOf(0).map((number) => textBytes.encode(toRequest('size', number).text ?? '').length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return {
    'bytes a document': bytes.toFixed(0),
    'documents a second': (1_000 / documentMs).toFixed(1),
    'MB a second': (bytes / 1e6 / (documentMs / 1_000)).toFixed(3),
  };
}

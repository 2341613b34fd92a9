import type { Model } from '@footnote/contracts';
import type { ComponentHealth } from '@footnote/core';
import { readProcessMemory } from './read-process-memory.ts';

/** How a model is, by its health and by where it runs. */
export async function stateOfModel(
  model: object,
  { status, detail }: ComponentHealth,
): Promise<Pick<Model, 'state' | 'detail' | 'memoryBytes'>> {
  const memoryBytes = hasProcess(model) ? await readProcessMemory(model.processId) : null;
  if (status !== 'ready') return { state: 'unavailable', detail, memoryBytes };
  return { state: isInMemory(model) ? 'loaded' : 'idle', detail, memoryBytes };
}

function hasProcess(model: object): model is { processId: number } {
  return 'processId' in model && typeof model.processId === 'number';
}

/** A remote model never is, one with a process of its own while that runs, and one in a thread from the start on. */
function isInMemory(model: object): boolean {
  if ('place' in model && model.place === 'remote') return false;
  return 'processId' in model ? hasProcess(model) : true;
}

/** Ends the models that hold a process or a thread, all at the same time. */
export async function closeModels(models: unknown[]): Promise<void> {
  await Promise.all(models.filter(isClosable).map((model) => model.close()));
}

function isClosable(model: unknown): model is { close(): Promise<void> } {
  return typeof model === 'object' && model !== null && 'close' in model;
}

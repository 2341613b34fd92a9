import { DocumentReader } from '@footnote/core';
import { openReaderProcess, type ReaderProcess } from '@footnote/readers';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { HealthRegistry } from '../features/health/health-registry.ts';

@Global()
@Module({
  providers: [{ provide: DocumentReader, inject: [HealthRegistry], useFactory: openReader }],
  exports: [DocumentReader],
})
export class ReadersModule implements OnApplicationShutdown {
  readonly #reader: ReaderProcess;

  constructor(@Inject(DocumentReader) reader: ReaderProcess) {
    this.#reader = reader;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#reader.close();
  }
}

function openReader(health: HealthRegistry): ReaderProcess {
  const reader = openReaderProcess();
  health.add('reader', () => reader.health());
  return reader;
}

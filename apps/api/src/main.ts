import { SetUp } from '@footnote/core';
import type { INestApplication } from '@nestjs/common';
import { createApp } from './create-app.ts';
import { publishInternalUrl } from './config/internal-url.ts';
import { publicUrlOf } from './config/public-url.ts';
import { InvalidSettingsError, loadSettings } from './config/settings.ts';
import { readEnvironment } from './config/environment.ts';
import { createLog } from './logging.ts';

const stopMsMax = 25_000;

/** Starts the service; what keeps it from starting is said on one line, without a stack. */
async function main(): Promise<void> {
  const environment = readEnvironment();
  const settings = loadSettings(environment);
  const log = createLog(settings.FOOTNOTE_LOG_LEVEL);
  const app = await createApp(settings, log, { isDevelopment: environment.NODE_ENV === 'development' });
  await app.listen(settings.PORT, settings.FOOTNOTE_HOST);
  const { port } = new URL(await app.getUrl());
  publishInternalUrl(Number(port));
  stopOnSignals(app);
  const publicUrl = publicUrlOf(settings, port);
  if (settings.FOOTNOTE_AUTH !== 'open') await offerSetUp(app, publicUrl);
  process.stdout.write(`Footnote is ready: ${publicUrl}\n`);
}

/** While there is no admin: a link for whoever sees this terminal, with its secret behind the `#`, which browsers send nowhere. */
async function offerSetUp(app: INestApplication, publicUrl: string): Promise<void> {
  const link = await app.get(SetUp).createLink();
  if (link === null) return;
  process.stdout.write(`Set-up (once, within 24 hours): ${publicUrl}/setup#${link.secret}\n`);
}

/** The first signal ends the service in order: no new requests, the batch in hand, then the stores. A second one ends it at once. */
function stopOnSignals(app: INestApplication): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), stopMsMax).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function explain(error: unknown): string {
  if (error instanceof InvalidSettingsError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') return 'The port is in use. Stop what uses it, or set PORT.';
  return error.message;
}

main().catch((error: unknown) => {
  process.stderr.write(`Footnote could not start. ${explain(error)}\n`);
  process.exit(1);
});

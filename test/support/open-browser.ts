import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const executable = process.env['FOOTNOTE_CHROMIUM'] ?? '/usr/bin/chromium';

/** Headless Chromium of the system, which asks nothing of the network by itself. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(executable)) {
    throw new Error(`The portal's tests need Chromium: install it, or name it in FOOTNOTE_CHROMIUM (${executable}).`);
  }
  return chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

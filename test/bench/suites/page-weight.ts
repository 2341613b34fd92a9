import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { repositoryRoot } from '../../../apps/cli/src/settings.ts';
import { openBrowser } from '../../support/open-browser.ts';
import type { BenchService } from '../setup/bench-service.ts';
import type { Suite } from './suite.ts';

const buildDirectory = join(repositoryRoot, 'apps/web/.next');
const kinds = ['script', 'stylesheet', 'font'] as const;
type Kind = (typeof kinds)[number];

export const pageWeight: Suite = {
  name: 'page-weight',
  about:
    'What a first visit to a page loads beside its HTML, until the network is quiet: counted in a browser, each file gzipped. The baseline is the part of the scripts that React and Next are in every page.',
  async run(context) {
    const service = await context.service();
    const frameworkBytes = await weighFramework();
    const rows: string[][] = [];
    const browser = await openBrowser();
    try {
      for (const [name, path] of Object.entries(await pagesOf(service))) {
        const bytes = await weighPage(browser, service.url + path);
        const ratio = `${(bytes.script / frameworkBytes).toFixed(2)}×`;
        rows.push([name, ...kinds.map((kind) => kilobytes(bytes[kind])), kilobytes(frameworkBytes), ratio]);
      }
    } finally {
      await browser.close();
    }
    const columns = ['page', 'scripts', 'styles', 'fonts', 'React and Next alone', 'scripts ÷ these'];
    return { comparisons: [], figures: { columns, rows } };
  },
};

async function pagesOf(service: BenchService): Promise<Record<string, string>> {
  const [document] = (await service.client.listDocuments({ status: 'ready' })).items;
  return {
    home: '/',
    search: '/search?q=leave',
    ask: '/ask?q=How+many+days+of+annual+leave+are+there%3F',
    document: `/documents/${document?.id ?? ''}`,
  };
}

/** Bytes by kind, in a browser that has never been there. */
async function weighPage(browser: Browser, url: string): Promise<Record<Kind, number>> {
  const bytes = { script: 0, stylesheet: 0, font: 0 };
  const context = await browser.newContext();
  const page = await context.newPage();
  const weighings: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = kinds.find((one) => one === response.request().resourceType());
    if (kind === undefined) return;
    weighings.push(
      response.body().then((body) => {
        bytes[kind] += gzipSync(body).length;
      }),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await Promise.all(weighings);
  await context.close();
  return bytes;
}

/** The files that Next puts into every page of any project; what they weigh is measured in this build. */
async function weighFramework(): Promise<number> {
  const manifest = JSON.parse(await readFile(join(buildDirectory, 'build-manifest.json'), 'utf8')) as {
    rootMainFiles: string[];
  };
  const files = await Promise.all(manifest.rootMainFiles.map((file) => readFile(join(buildDirectory, file))));
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

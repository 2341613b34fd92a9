import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { repositoryRoot } from '../../../apps/cli/src/settings.ts';
import { assetsOf, fontsOf } from '../setup/page-assets.ts';
import type { Suite } from './suite.ts';

const buildDirectory = join(repositoryRoot, 'apps/web/.next');

export const pageWeight: Suite = {
  name: 'page-weight',
  about:
    'What a first visit to a page loads beside its HTML, gzipped and counted in the running portal, against the part of it that React and Next are in every page.',
  async run(context) {
    const service = await context.service();
    const frameworkBytes = await weighFramework();
    const { items } = await service.client.listDocuments({ status: 'ready' });
    const pages = {
      home: '/',
      search: '/search?q=leave',
      ask: '/ask?q=How+many+days+of+annual+leave+are+there%3F',
      document: `/documents/${items[0]?.id ?? ''}`,
    };
    const rows: string[][] = [];
    for (const [name, path] of Object.entries(pages)) {
      const weight = await weighPage(service.url, path);
      rows.push([
        name,
        kilobytes(weight.scripts),
        kilobytes(weight.styles),
        kilobytes(weight.fonts),
        kilobytes(weight.html),
        kilobytes(frameworkBytes),
        `${(weight.scripts / frameworkBytes).toFixed(2)}×`,
      ]);
    }
    const columns = ['page', 'scripts', 'styles', 'fonts', 'HTML', 'React and Next alone', 'scripts ÷ framework'];
    return { comparisons: [], figures: { columns: columns, rows } };
  },
};

interface PageWeight {
  scripts: number;
  styles: number;
  fonts: number;
  html: number;
}

/** Bytes by kind. Scripts that old browsers alone load are left out; fonts are compressed already. */
async function weighPage(serviceUrl: string, path: string): Promise<PageWeight> {
  const load = async (asset: string) => {
    const response = await fetch(new URL(asset, serviceUrl));
    if (!response.ok) throw new Error(`${asset} was answered with ${response.status}.`);
    return Buffer.from(await response.arrayBuffer());
  };
  const html = await load(path);
  const { scripts, styles } = assetsOf(html.toString());
  const sheets = await Promise.all(styles.map(load));
  const fonts = fontsOf(html.toString());
  return {
    scripts: gzipped(await Promise.all(scripts.map(load))),
    styles: gzipped(sheets),
    fonts: (await Promise.all(fonts.map(load))).reduce((sum, { length }) => sum + length, 0),
    html: gzipped([html]),
  };
}

/** The files that Next puts into every page of any project; what they weigh is measured in this build. */
async function weighFramework(): Promise<number> {
  const manifest = JSON.parse(await readFile(join(buildDirectory, 'build-manifest.json'), 'utf8')) as {
    rootMainFiles: string[];
  };
  return gzipped(await Promise.all(manifest.rootMainFiles.map((file) => readFile(join(buildDirectory, file)))));
}

function gzipped(files: Buffer[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

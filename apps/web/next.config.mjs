import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js';

const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));

/** What the parser of PDFs loads by address, and its code that runs in the worker. */
const pdfParts = [
  'build/pdf.worker.min.mjs',
  'cmaps',
  'standard_fonts',
  'wasm/jbig2_nowasm_fallback.js',
  'wasm/openjpeg_nowasm_fallback.js',
];

/** @type {(phase: string) => import('next').NextConfig} */
export default function configure(phase) {
  if (phase === PHASE_PRODUCTION_BUILD || phase === PHASE_DEVELOPMENT_SERVER) placePdfParts();
  // Plain JavaScript, so that the service starts without compiling it.
  return {
    turbopack: { root: repositoryRoot },
    transpilePackages: ['@footnote/contracts'],
    poweredByHeader: false,
    reactStrictMode: true,
    devIndicators: false,
    agentRules: false,
  };
}

/** Into `public`, so that the portal serves them from its own origin, and the worker under the portal's own policy. */
function placePdfParts() {
  const packageDirectory = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const target = fileURLToPath(new URL('./public/pdfjs/', import.meta.url));
  for (const part of pdfParts) {
    mkdirSync(dirname(join(target, part)), { recursive: true });
    cpSync(join(packageDirectory, part), join(target, part), { recursive: true });
  }
}

import { fileURLToPath } from 'node:url';

const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));

/** @type {import('next').NextConfig} */
export default {
  // Plain JavaScript, so that the service starts without compiling it.
  turbopack: { root: repositoryRoot },
  transpilePackages: ['@footnote/contracts'],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  agentRules: false,
};

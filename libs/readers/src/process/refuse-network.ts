import { registerHooks } from 'node:module';

/** Modules of Node that can connect, listen, or start something that could; no parser needs one. */
const refused =
  /^(node:)?(_http_|_tls_|(net|tls|https?|http2|quic|dgram|dns|child_process|cluster|worker_threads|inspector|repl|wasi)(\/|$))/;
const refusedGlobals = ['fetch', 'WebSocket', 'EventSource'];

/**
 * Takes from this process every way to the network that JavaScript has: for parsers that fetch what a document names, on
 * systems that cannot shut the process off themselves. To be called before a parser is loaded.
 */
export function refuseNetwork(): void {
  registerHooks({
    resolve: (specifier, context, nextResolve) => {
      refuse(specifier);
      return nextResolve(specifier, context);
    },
  });
  const { getBuiltinModule } = process;
  process.getBuiltinModule = (id: string) => {
    refuse(id);
    return getBuiltinModule(id);
  };
  for (const name of refusedGlobals) Reflect.deleteProperty(globalThis, name);
}

function refuse(moduleName: string): void {
  if (refused.test(moduleName)) throw new Error(`The reading process may not use ${moduleName}.`);
}

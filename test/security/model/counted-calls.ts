/** The ports with every call of their methods written down, by store and name. */
export function countCalls<Ports extends object>(ports: Ports): { ports: Ports; calls: string[] } {
  const calls: string[] = [];
  return { ports: watch(ports, '', calls), calls };
}

function watch<Watched extends object>(watched: Watched, path: string, calls: string[]): Watched {
  return new Proxy(watched, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      const inner = `${path}.${String(name)}`;
      if (typeof value === 'object' && value !== null) return watch(value, inner, calls);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        calls.push(inner);
        return Reflect.apply(value, target, given);
      };
    },
  });
}

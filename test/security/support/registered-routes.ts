import { listTrackedFiles, readTrackedFile } from '../../architecture/repository.ts';

const controllerPattern = /@Controller\((?:'([^']*)')?\)/;
const handlerPattern = /@(Get|Post|Put|Patch|Delete|Head|Options|All|Sse)\((?:'([^']*)'|(\w+))?\)/g;
const directPattern =
  /\bfastify\s*\.(get|post|put|patch|delete|head|options|all|route)(?:<[^(]*>)?\(\s*(?:'([^']*)'|\{)/g;

/**
 * What the sources of the API register, read from the text: `GET /api/v1/documents/{id}` for handlers of controllers, and
 * `<file> get /address` for what is registered past Nest.
 */
export function registeredRoutes(): string[] {
  const files = listTrackedFiles().filter((path) => /^apps\/api\/src\/.*(?<!\.spec)\.ts$/.test(path));
  return files.flatMap((file) => {
    const text = readTrackedFile(file);
    return [...handlersOf(text), ...registeredPastNest(file, text)];
  });
}

function handlersOf(text: string): string[] {
  const controller = controllerPattern.exec(text);
  if (controller === null) return [];
  return [...text.matchAll(handlerPattern)].map(([, method = '', path = '', list]) => {
    if (list !== undefined) return `${method.toUpperCase()} ${list}`;
    const parts = [controller[1] ?? '', path].filter((part) => part !== '');
    return `${method.toUpperCase()} /${parts.join('/').replace(/:(\w+)/g, '{$1}')}`;
  });
}

function registeredPastNest(file: string, text: string): string[] {
  return [...text.matchAll(directPattern)].map(([whole, method = '', path]) => {
    const after = text.slice((text.indexOf(whole) || 0) + whole.length);
    const url = path ?? /^[^}]*?\burl(?:: '([^']*)')?,/.exec(after)?.[1] ?? '(url)';
    return `${file} ${method} ${url}`;
  });
}

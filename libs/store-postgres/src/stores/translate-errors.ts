import { storageErrorOf } from './storage-error.ts';

/** The same store, throwing what `storageErrorOf` makes of its errors. Every method of a store returns a promise. */
export function translateErrors<Store extends object>(store: Store): Store {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return async (...inputs: unknown[]): Promise<unknown> => {
        try {
          return await Reflect.apply(member, target, inputs);
        } catch (error) {
          throw storageErrorOf(error);
        }
      };
    },
  });
}

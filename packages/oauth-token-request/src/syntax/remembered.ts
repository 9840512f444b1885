/** Remembers what was found out, the last `most` of it. */
export function remembered<Key, Result>(find: (key: Key) => Result, most = Infinity): (key: Key) => Result {
  const known = new Map<Key, { readonly result: Result }>();
  return key => {
    let found = known.get(key);
    if (found === undefined) {
      const [oldest] = known.keys();
      if (known.size >= most && oldest !== undefined) known.delete(oldest);
      known.set(key, (found = { result: find(key) }));
    }
    return found.result;
  };
}

/** Finds something out when it is first asked for, as it may never be. */
export function lazily<Result>(find: () => Result): () => Result {
  let found: { readonly result: Result } | undefined;
  return () => (found ??= { result: find() }).result;
}

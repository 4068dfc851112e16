import { useEffect, useState } from 'react'

const loaded = new WeakMap<() => Promise<unknown>, unknown>()

/** Code that a view can do without; it comes when it is first wanted. Null while it is not, and while or where it does not come. */
export function useModule<M>(load: () => Promise<M>, isWanted: boolean): M | null {
  const [, setLoaded] = useState<M>()
  useEffect(() => {
    if (!isWanted || loaded.has(load)) return
    load().then(
      (module) => {
        loaded.set(load, module)
        setLoaded(module)
      },
      // The view is right without it; the next time it is asked for again.
      () => undefined,
    )
  }, [load, isWanted])
  return isWanted ? ((loaded.get(load) as M | undefined) ?? null) : null
}

/**
 * Wraps `act` so that it runs at most once a frame, with the newest arguments only. A drag that fires five events a frame
 * costs one update, and nothing queues up behind a slow one.
 */
export function onceAFrame<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  let newest: Args | null = null
  return (...args) => {
    if (newest === null) {
      requestAnimationFrame(() => {
        const latest = newest!
        newest = null
        act(...latest)
      })
    }
    newest = args
  }
}

/** A long work that can be watched and given up. */
export interface Work {
  readonly signal: AbortSignal
  /** `share` goes from 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** How long the page may stand still. */
const TURN_MS = 12

/** Goes through items in turns, so that the page stays alive between them. Throws the signal's reason when it is given up. */
export async function inTurns<T>(
  items: ArrayLike<T>,
  { signal, onProgress }: Work,
  visit: (item: T, index: number) => void,
): Promise<void> {
  let began = performance.now()
  for (let index = 0; index < items.length; index++) {
    signal.throwIfAborted()
    visit(items[index]!, index)
    if (performance.now() - began < TURN_MS) continue
    onProgress((index + 1) / items.length)
    await nextTurn()
    began = performance.now()
  }
  signal.throwIfAborted()
  onProgress(1)
}

/** A part of a work, as a work of its own. */
export function partOf({ signal, onProgress }: Work, from: number, to: number): Work {
  return { signal, onProgress: (share) => onProgress(from + (to - from) * share) }
}

/** Lets the page draw and hear what the reader does. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

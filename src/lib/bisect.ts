/** First index in `0 … length` at which `isPast` holds, for a test that turns from false to true once. */
export function firstIndex(length: number, isPast: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isPast(middle)) high = middle
    else low = middle + 1
  }
  return low
}

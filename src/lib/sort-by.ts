/**
 * The rows by a value, or, without one, by `tie` alone; either way round. Rows of which the value is not known come last whichever way
 * is asked for, and of equal values `tie` decides.
 */
export function sortBy<R>(
  rows: readonly R[],
  value: ((row: R) => number | null) | null,
  tie: (a: R, b: R) => number,
  isDescending: boolean,
): R[] {
  const sign = isDescending ? -1 : 1
  if (!value) return [...rows].sort((a, b) => sign * tie(a, b))
  return [...rows].sort((a, b) => {
    const [valueA, valueB] = [value(a), value(b)]
    if (valueA === null || valueB === null)
      return Number(valueA === null) - Number(valueB === null) || tie(a, b)
    return sign * (valueA - valueB) || tie(a, b)
  })
}

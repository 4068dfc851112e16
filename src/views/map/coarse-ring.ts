/** A point of an outline, in degrees. */
export type OutlinePoint = [lat: number, lon: number]

/** Degrees; at the zooms where coarse outlines are drawn it is less than a pixel. */
const NEAREST = 0.1
/** Fewer points are no area. */
const FEWEST = 4

/**
 * An outline with only those points that are some way from the one before, for a map of the whole world, where three of four points lie
 * within a pixel of another. Its first and last point stay; one that would be no area stays as it is.
 */
export function coarseRing(ring: readonly OutlinePoint[]): OutlinePoint[] {
  const kept: OutlinePoint[] = []
  for (const [index, point] of ring.entries()) {
    const last = kept.at(-1)
    const isEnd = index === ring.length - 1
    if (last && !isEnd && Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) < NEAREST) continue
    kept.push(point)
  }
  return kept.length < FEWEST ? [...ring] : kept
}

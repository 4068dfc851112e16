import type { Position } from 'geojson'

/** The ring with every longitude within half a turn of the one before: it runs on past 180 instead of jumping to -180. */
export function unrollRing(ring: readonly Position[]): Position[] {
  let last = ring[0]?.[0] ?? 0
  return ring.map(([lon = 0, lat = 0]) => {
    last = lon + 360 * Math.round((last - lon) / 360)
    return [last, lat]
  })
}

/**
 * Polygons of a globe cut at 180° for a flat map of one world, [-180, 180]. The base map leaves the cut out, since a globe has
 * none. A ring that goes round a pole is closed along it.
 */
export function cutAtAntimeridian(polygons: readonly (readonly Position[][])[]): Position[][][] {
  return polygons.flatMap((polygon) => {
    const rings = polygon.map((ring) => closeAtPole(unrollRing(ring)))
    const [west, east] = extentOf(rings[0] ?? [])
    if (west >= -180 && east <= 180) return [rings]
    const pieces: Position[][][] = []
    // Unrolled from a start in [-180, 180], a ring lies in one of three worlds, or in two of them.
    for (const shift of [-360, 0, 360]) {
      if (east + shift <= -180 || west + shift >= 180) continue
      const cut = rings
        .map((ring) => clipRing(ring.map(([lon = 0, lat = 0]) => [lon + shift, lat])))
        .filter((ring) => ring.length > 3)
      if (cut.length > 0) pieces.push(cut)
    }
    return pieces
  })
}

function closeAtPole(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)]
  if (!first || !last || Math.abs(first[0]! - last[0]!) < 180) return ring
  const pole = ring.reduce((sum, [, lat = 0]) => sum + lat, 0) < 0 ? -90 : 90
  return [...ring, [last[0]!, pole], [first[0]!, pole], first]
}

function extentOf(ring: readonly Position[]): [west: number, east: number] {
  const lons = ring.map(([lon = 0]) => lon)
  return [lons.reduce((a, b) => Math.min(a, b), 180), lons.reduce((a, b) => Math.max(a, b), -180)]
}

// Sutherland and Hodgman, "Reentrant polygon clipping" (1974), on two sides.
function clipRing(ring: readonly Position[]): Position[] {
  return clipSide(clipSide(ring, 180, 1), -180, -1)
}

/** What of a closed ring has `sign * lon <= sign * edge`. */
function clipSide(ring: readonly Position[], edge: number, sign: 1 | -1): Position[] {
  const isIn = ([lon = 0]: Position) => sign * lon <= sign * edge
  const kept: Position[] = []
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1]!, ring[index]!]
    if (isIn(a)) kept.push(a)
    if (isIn(a) !== isIn(b)) {
      const share = (edge - a[0]!) / (b[0]! - a[0]!)
      kept.push([edge, a[1]! + share * (b[1]! - a[1]!)])
    }
  }
  const last = ring.at(-1)
  if (last && isIn(last)) kept.push(last)
  const first = kept[0]
  const isClosed = first && kept.at(-1)![0] === first[0] && kept.at(-1)![1] === first[1]
  return first && !isClosed ? [...kept, first] : kept
}

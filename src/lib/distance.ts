interface Place {
  readonly lat: number
  readonly lon: number
}

/** Mean radius of the Earth. */
const EARTH_KM = 6371
const RADIANS = Math.PI / 180

/** Kilometres between two places along the great circle. */
export function kilometresBetween(a: Place, b: Place): number {
  const half = (one: number, other: number) => Math.sin(((one - other) * RADIANS) / 2) ** 2
  const chord =
    half(a.lat, b.lat) + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * half(a.lon, b.lon)
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

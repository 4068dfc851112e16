/**
 * The map's projection, spherical Web Mercator (EPSG:3857), on a unit square: (0, 0) is the north-west corner, (1, 1) the
 * south-east one. Times 256 · 2^zoom it is Leaflet's pixel.
 */
export function mercatorX(lon: number): number {
  return (wrapLongitude(lon) + 180) / 360
}

const LIMIT = 85.0511287798

export function mercatorY(lat: number): number {
  const sine = Math.sin((Math.max(-LIMIT, Math.min(LIMIT, lat)) * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}

/** The longitude and the latitude, in degrees, of a place on the square. */
export function longitudeOf(x: number): number {
  return x * 360 - 180
}

export function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
}

/** The same meridian in [-180, 180]: 181° E is 179° W; the two names of the antimeridian stay as they are. */
export function wrapLongitude(lon: number): number {
  if (lon >= -180 && lon <= 180) return lon
  return ((((lon + 180) % 360) + 360) % 360) - 180
}

/** Width of the world in pixels at a zoom of Leaflet's, which may be a fraction. */
export function worldSize(zoom: number): number {
  return 256 * 2 ** zoom
}

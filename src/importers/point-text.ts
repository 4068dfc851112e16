const PAIR = /^\(?\s*([-+]?\d+(?:\.\d+)?)\s*(?:[,;]\s*|\s+)([-+]?\d+(?:\.\d+)?)\s*\)?$/
const WKT = /^(?:SRID=\d+;)?POINT\s*\(\s*([-+]?\d+(?:\.\d+)?)\s+([-+]?\d+(?:\.\d+)?)\s*\)$/i

/** A point in one cell: `48.85, 2.35`, latitude first, or `POINT (2.35 48.85)`, which has longitude first. */
export function readPointText(text: string): { latitude: number; longitude: number } | null {
  const wkt = WKT.exec(text.trim())
  if (wkt) return { latitude: Number(wkt[2]), longitude: Number(wkt[1]) }
  const pair = PAIR.exec(text.trim())
  return pair && { latitude: Number(pair[1]), longitude: Number(pair[2]) }
}

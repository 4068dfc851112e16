import { checkPack } from './check-pack.ts'
import { placeChecker } from './check-places.ts'
import type { CountryShape } from './country-shapes.ts'
import type { Problem } from './problem.ts'

/** A square around Luxembourg City and one around Paris, for tests of points. */
const SQUARES: readonly CountryShape[] = [square('LU', 5.7, 49.4, 6.5, 50.2), square('FR', 2, 48.5, 2.6, 49)]

/** Whether a point lies in its square. */
export const IN_SQUARES = placeChecker(SQUARES)

function square(code: string, west: number, south: number, east: number, north: number): CountryShape {
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ]
  return {
    code,
    feature: { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
  }
}

/** The faults of a pack, each as `file:row:column rule`, with `, left out` at the end where the row was. */
export function faultLines(files: ReadonlyMap<string, string>): string[] {
  return checkPack(files, IN_SQUARES).problems.map(faultLine)
}

export function faultLine({ file, row, column, rule, leftOut }: Problem): string {
  const place = [file, row, column].filter((part) => part !== null).join(':')
  return `${place} ${rule}${leftOut ? ', left out' : ''}`
}

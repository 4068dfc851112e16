import { checkPack } from './check-pack.ts'
import type { CountryShape } from './country-shapes.ts'
import type { Problem } from './problem.ts'

/** A square around Luxembourg City and one around Paris, for tests of points. */
export const SQUARES: readonly CountryShape[] = [
  square('LU', 5.7, 49.4, 6.5, 50.2),
  square('FR', 2, 48.5, 2.6, 49),
]

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
  return checkPack(files, SQUARES).problems.map(faultLine)
}

export function faultLine({ file, row, column, rule, leftOut }: Problem): string {
  const place = [file, row, column].filter((part) => part !== null).join(':')
  return `${place} ${rule}${leftOut ? ', left out' : ''}`
}

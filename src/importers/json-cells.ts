import { normaliseColumn } from './table-layout.ts'

/** Before the path of what is no property of a GeoJSON feature, so that a property of the same name is another column. */
const MEMBER = '\u001f'
const POINT_COLUMNS = [`${MEMBER}latitude`, `${MEMBER}longitude`] as const
const GEOMETRY = `${MEMBER}geometry`

/** Whole numbers that a double does not hold exactly, as long ids are. */
const MAY_BE_LONG = /[:,[\s]-?\d{16}/
const TEXT_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/gi
const LONG_NUMBER = /^-?\d{16,}$/

/** What an object's text holds; whole numbers too long for a double become texts. Throws a SyntaxError. */
export function parseExactly(text: string): unknown {
  if (!MAY_BE_LONG.test(text)) return JSON.parse(text)
  return JSON.parse(text.replace(TEXT_OR_NUMBER, (token) => (isTooLong(token) ? `"${token}"` : token)))
}

function isTooLong(token: string): boolean {
  return LONG_NUMBER.test(token) && !Number.isSafeInteger(Number(token))
}

/**
 * The cells of one object by the path of their column: what is nested goes by `a.b`, values of a list stand in one cell with `; ` between
 * them, and so do the values that the objects of a list have under one name; nulls are no cells. Of a GeoJSON feature the properties are columns, and
 * beside them its other members and the latitude and longitude of a point. Any other geometry gives no point, since its middle would be a
 * place that nobody stated; its type is then a column, `geometry`. Null for what is no object.
 */
export function cellsOfObject(value: unknown): Map<string, string> | null {
  if (!isObject(value)) return null
  const cells = new Map<string, string>()
  if (value['type'] !== 'Feature' || !('properties' in value || 'geometry' in value)) {
    addAll(value, '', cells)
    return cells
  }
  addGeometry(value['geometry'], cells)
  for (const [name, member] of Object.entries(value))
    if (!/^(?:type|geometry|properties|bbox)$/.test(name)) add(member, MEMBER + name, cells)
  if (isObject(value['properties'])) addAll(value['properties'], '', cells)
  return cells
}

/** Whether the cells are of a feature whose geometry is no point. */
export function hasOtherGeometry(cells: ReadonlyMap<string, string>): boolean {
  return cells.has(GEOMETRY)
}

/**
 * The names of columns for readers, by their paths: members of features go by their own names unless a property bears it, too, whatever
 * its case. Latitude and longitude of points are then `geometry.latitude` and `geometry.longitude`.
 */
export function namesOfPaths(paths: readonly string[]): string[] {
  const taken = new Set(paths.filter((path) => !path.startsWith(MEMBER)).map(normaliseColumn))
  const isTaken = (path: string) => taken.has(normaliseColumn(path.slice(MEMBER.length)))
  const isPointTaken = POINT_COLUMNS.some(isTaken)
  return paths.map((path) => {
    if (!path.startsWith(MEMBER)) return path
    const name = path.slice(MEMBER.length)
    const isPoint = (POINT_COLUMNS as readonly string[]).includes(path)
    if (isPoint ? !isPointTaken : !isTaken(path)) return name
    return isPoint ? `geometry.${name}` : `feature.${name}`
  })
}

/** Latitude and longitude of a GeoJSON point as cells, and the type of any other geometry; empty where there is none. */
export function cellsOfGeometry(geometry: unknown): { latitude: string; longitude: string; type: string } {
  const { type, coordinates } = isObject(geometry) ? geometry : {}
  const isPoint = type === 'Point' && Array.isArray(coordinates) && coordinates.length >= 2
  return {
    latitude: isPoint ? String(coordinates[1]) : '',
    longitude: isPoint ? String(coordinates[0]) : '',
    type: typeof type === 'string' && type !== 'Point' ? type : '',
  }
}

function addGeometry(geometry: unknown, cells: Map<string, string>) {
  const { latitude, longitude, type } = cellsOfGeometry(geometry)
  // A feature has both columns whatever its geometry, so that the columns of a file are always the same.
  cells.set(POINT_COLUMNS[0], latitude)
  cells.set(POINT_COLUMNS[1], longitude)
  if (type !== '') cells.set(GEOMETRY, type)
}

function addAll(object: Readonly<Record<string, unknown>>, before: string, cells: Map<string, string>) {
  for (const [name, value] of Object.entries(object)) add(value, before + name, cells)
}

function add(value: unknown, path: string, cells: Map<string, string>) {
  if (isObject(value)) addAll(value, `${path}.`, cells)
  else if (Array.isArray(value) && !value.some(Array.isArray))
    for (const item of value) add(item, path, cells)
  else {
    const text = textOf(value)
    const before = cells.get(path)
    if (before === undefined) cells.set(path, text)
    else if (text !== '') cells.set(path, before === '' ? text : `${before}; ${text}`)
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import { type FileMetaData, parquetSchema, type SchemaTree } from 'hyparquet'
import { cellsOfGeometry } from './json-cells.ts'
import { isDegrees } from './sniff-json.ts'

/** A column of rows, and where in the Parquet file its cells come from. */
export interface ParquetColumn {
  readonly name: string
  /** The column of the file. */
  readonly source: string
  readonly textOf: (value: unknown) => string
}

export interface ParquetColumns {
  readonly columns: readonly ParquetColumn[]
  /** The name of a coordinate system that is not WGS 84 in degrees. */
  readonly otherSystem: string | null
  /** The column of geometries whose points are the rows' points. */
  readonly geometry: string | null
}

/**
 * The columns of a file: those of a structure go by `a.b`; values of a list stand in one cell with `; ` between them; of a geometry there are
 * latitude and longitude of points (with `geometry.` before, where columns of these names stand in the file), and its type.
 */
export function columnsOfParquet(metadata: FileMetaData): ParquetColumns {
  const { children } = parquetSchema(metadata)
  const geometry = children.find(isGeometry)
  const system = geometry?.element.logical_type
  const crs = system && 'crs' in system ? system.crs : undefined
  const names = children.map(({ element }) => element.name.toLowerCase())
  const before = names.includes('latitude') || names.includes('longitude') ? 'geometry.' : ''
  return {
    columns: children.flatMap((child) => {
      const { name } = child.element
      if (child !== geometry) return leavesOf(child, name, (value) => value, name)
      const cellOf = (column: 'latitude' | 'longitude' | 'type') => (value: unknown) =>
        cellsOfGeometry(value)[column]
      return [
        { name: `${before}latitude`, source: name, textOf: cellOf('latitude') },
        { name: `${before}longitude`, source: name, textOf: cellOf('longitude') },
        { name, source: name, textOf: cellOf('type') },
      ]
    }),
    otherSystem: crs !== undefined && !isDegrees(crs) ? crs : null,
    geometry: geometry?.element.name ?? null,
  }
}

function isGeometry({ element }: SchemaTree): boolean {
  return element.logical_type?.type === 'GEOMETRY' || element.logical_type?.type === 'GEOGRAPHY'
}

function leavesOf(
  node: SchemaTree,
  name: string,
  pick: (value: unknown) => unknown,
  source: string,
): ParquetColumn[] {
  const { element, children } = node
  const isStructure =
    children.length > 0 &&
    element.repetition_type !== 'REPEATED' &&
    element.converted_type === undefined &&
    element.logical_type === undefined
  if (isStructure)
    return children.flatMap((child) =>
      leavesOf(
        child,
        `${name}.${child.element.name}`,
        (value) => fieldOf(pick(value), child.element.name),
        source,
      ),
    )
  const scale = element.converted_type === 'DECIMAL' ? (element.scale ?? 0) : null
  return [{ name, source, textOf: (value) => textOf(pick(value), scale) }]
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : null
}

function textOf(value: unknown, scale: number | null): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  // Decimals come as doubles, with the noise of the last binary digit.
  if (typeof value === 'number' && scale !== null) return value.toFixed(Math.min(scale, 100))
  if (typeof value !== 'object') return String(value)
  if (value instanceof Uint8Array)
    return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null))
    return value
      .map((item) => textOf(item, scale))
      .filter((text) => text !== '')
      .join('; ')
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item))
}

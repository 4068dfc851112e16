import { createJsonScanner, type JsonShape } from './json-scanner.ts'

/** Whether the name of a coordinate system is one for degrees of WGS 84. */
export function isDegrees(system: string): boolean {
  return /(?:CRS:?84|EPSG:{1,2}4326)$/i.test(system)
}

/** How the first bytes of JSON say that it is to be read, and the coordinate system of GeoJSON where it names another than its own. */
export interface SniffedJson extends JsonShape {
  readonly otherSystem: string | null
}

const SPACE = 0x20
const SYSTEM = /"crs"\s*:\s*\{[^[\]]*?"name"\s*:\s*"([^"]*)"/

export function sniffJson(head: Uint8Array): SniffedJson {
  const text = new TextDecoder().decode(head)
  const system = SYSTEM.exec(text)?.[1] ?? null
  const isCollection = /^\s*\{/.test(text) && /"type"\s*:\s*"FeatureCollection"/.test(text)
  return {
    isSequence: !isCollection && isSequence(head, text),
    listName: isCollection ? 'features' : null,
    otherSystem: system !== null && !isDegrees(system) ? system : null,
  }
}

/** One object after another: something follows the first; or a single feature. */
function isSequence(head: Uint8Array, text: string): boolean {
  if (text.trimStart().startsWith('\u001e')) return true
  if (!/^\s*\{/.test(text)) return false
  const scanner = createJsonScanner({ isSequence: true, listName: null })
  scanner.push(head)
  const [end] = scanner.ends
  if (end !== undefined && scanner.bytes.subarray(end, head.length).some((byte) => byte > SPACE)) return true
  return /^\s*\{\s*"type"\s*:\s*"Feature"/.test(text)
}

import { packAddress } from './record.ts'

/** The descriptor of the pack in use as it was written; null where it cannot be had, or is of another version by now. */
export async function fetchDescriptor(
  pack: string | null,
  version: string,
  signal: AbortSignal,
): Promise<Readonly<Record<string, unknown>> | null> {
  const address = packAddress(pack)
  const file = address.endsWith('.json')
    ? address
    : new URL('datapackage.json', `${address.replace(/\/*$/, '')}/`).href
  try {
    const response = await fetch(file, { signal, credentials: 'omit' })
    const read: unknown = response.ok ? await response.json() : null
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null
    const descriptor = read as Readonly<Record<string, unknown>>
    return descriptor['version'] === version ? descriptor : null
  } catch {
    signal.throwIfAborted()
    return null
  }
}

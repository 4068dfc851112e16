import { type CheckedPack, checkPack } from '../data/check-pack.ts'
import type { CheckRequest } from './load-pack.ts'

// The same checker as `npm run check-pack`, off the main thread, so that a large pack never blocks the page.
self.onmessage = async ({ data }: MessageEvent<CheckRequest>) => {
  const isInCountry = data.baseMap && (await placeTestOf(data.baseMap))
  const checked: CheckedPack = checkPack(data.files, isInCountry, data.unavailable, data.awaited)
  self.postMessage(checked)
}

// Geometry is a fifth of the checker, and few packs are tried against the outlines.
async function placeTestOf(baseMap: NonNullable<CheckRequest['baseMap']>) {
  const [{ placeChecker }, { readCountryShapes }] = await Promise.all([
    import('../data/check-places.ts'),
    import('../data/country-shapes.ts'),
  ])
  return placeChecker(readCountryShapes(baseMap))
}

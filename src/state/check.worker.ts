import { type CheckedPack, checkPack } from '../data/check-pack.ts'
import { readCountryShapes } from '../data/country-shapes.ts'
import type { CheckRequest } from './load-pack.ts'

// The same checker as `npm run check-pack`, off the main thread, so that a large pack never blocks the page.
self.onmessage = ({ data }: MessageEvent<CheckRequest>) => {
  const shapes = data.baseMap ? readCountryShapes(data.baseMap) : null
  const checked: CheckedPack = checkPack(data.files, shapes, data.unavailable, data.awaited)
  self.postMessage(checked)
}

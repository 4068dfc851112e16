import type { Selection } from 'd3'

/** A group of the timeline's SVG, drawn by one function. */
export type Layer = Selection<SVGGElement, unknown, null, undefined>

/** What an element was last drawn as: to set hundreds of attributes to what they are takes as long as to change them. */
const drawnAs = new WeakMap<Element, string>()

/** Whether an element is to be drawn as something else than the last time it was asked. */
export function isNews(element: Element, wanted: string): boolean {
  if (drawnAs.get(element) === wanted) return false
  drawnAs.set(element, wanted)
  return true
}

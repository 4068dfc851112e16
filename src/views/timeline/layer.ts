import type { Selection } from 'd3'

/** A group of the timeline's SVG, drawn by one function. */
export type Layer = Selection<SVGGElement, unknown, null, undefined>

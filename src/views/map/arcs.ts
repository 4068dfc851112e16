import { select } from 'd3'
import type L from 'leaflet'
import type { Arc } from './answers.ts'

/** Curves from an attack to the countries that answered it, bent north as a great circle would be. */
export function createArcs(map: L.Map) {
  const pane = map.createPane('arcs')
  const svg = select(pane).append('svg').attr('class', 'arcs').attr('aria-hidden', 'true')
  return {
    update(arcs: readonly Arc[]) {
      svg
        .selectAll<SVGPathElement, Arc>('path')
        .data(arcs, (arc) => arc.key)
        .join('path')
        .attr('class', (arc) => (arc.isLevel ? 'arc level' : 'arc'))
        .attr('d', (arc) => pathOf(map, arc))
    },
    remove: () => svg.remove(),
  }
}

function pathOf(map: L.Map, { from, to }: Arc): string {
  const start = map.latLngToLayerPoint([from[0], from[1]])
  const end = map.latLngToLayerPoint([to[0], to[1]])
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 - length * 0.28 }
  return `M${start.x},${start.y}Q${middle.x},${middle.y} ${end.x},${end.y}`
}

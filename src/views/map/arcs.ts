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
        .attr('class', ({ form }) => `arc ${form}`)
        .attr('d', (arc) => pathOf(map, arc))
    },
    remove: () => svg.remove(),
  }
}

/** Begins with a ring, which is seen where the filters leave the attack out; ends with an arrowhead where it leads to an answer. */
function pathOf(map: L.Map, { from, to, form }: Arc): string {
  const start = map.latLngToLayerPoint([from[0], from[1]])
  const end = map.latLngToLayerPoint([to[0], to[1]])
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 - length * 0.28 }
  const curve = `M${start.x},${start.y}Q${middle.x},${middle.y} ${end.x},${end.y}`
  if (form === 'coincidence') return curve
  const angle = Math.atan2(end.y - middle.y, end.x - middle.x)
  const barb = (turn: number) =>
    `M${end.x},${end.y}l${[-8 * Math.cos(angle + turn), -8 * Math.sin(angle + turn)]}`
  return `M${start.x - 3},${start.y}a3,3 0 1,0 6,0a3,3 0 1,0 -6,0${curve}${barb(0.45)}${barb(-0.45)}`
}

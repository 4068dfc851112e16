import { select } from 'd3'
import type L from 'leaflet'
import type { Arc } from './answers.ts'

/** How far from the middle of a country, where its level is written, an arc ends. */
const SHORT = 13

/** Curves from an attack to the countries that answered it, bent north as a great circle would be. */
export function createArcs(map: L.Map) {
  const pane = map.createPane('arcs')
  const svg = select(pane).append('svg').attr('class', 'arcs').attr('aria-hidden', 'true')
  return {
    update(arcs: readonly Arc[]) {
      // Below each line a wider one of the paper's colour: a shade of the map may be as light or dark as the line.
      for (const part of ['casing', 'arc'])
        svg
          .selectAll<SVGPathElement, Arc>(`path.${part}`)
          .data(arcs, (arc) => arc.key)
          .join('path')
          .attr('class', ({ form }) => `${part} ${form}`)
          .attr('d', (arc) => pathOf(map, arc))
    },
    remove: () => svg.remove(),
  }
}

/** Begins with a ring, which is seen where the filters leave the attack out; ends with an arrowhead where it leads to an answer. */
function pathOf(map: L.Map, { from, to, form }: Arc): string {
  const start = map.latLngToLayerPoint([from[0], from[1]])
  const aim = map.latLngToLayerPoint([to[0], to[1]])
  const length = Math.hypot(aim.x - start.x, aim.y - start.y)
  const middle = { x: (start.x + aim.x) / 2, y: (start.y + aim.y) / 2 - length * 0.28 }
  const angle = Math.atan2(aim.y - middle.y, aim.x - middle.x)
  const back = (by: number, turn = 0) => [-by * Math.cos(angle + turn), -by * Math.sin(angle + turn)] as const
  const [x, y] = back(Math.min(SHORT, length / 4))
  const end = `${aim.x + x},${aim.y + y}`
  const curve = `M${start.x},${start.y}Q${middle.x},${middle.y} ${end}`
  if (form === 'coincidence') return curve
  return `M${start.x - 3},${start.y}a3,3 0 1,0 6,0a3,3 0 1,0 -6,0${curve}M${end}l${back(8, 0.45)}M${end}l${back(8, -0.45)}`
}

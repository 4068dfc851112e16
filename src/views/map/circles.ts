import type { Map as LeafletMap } from 'leaflet'
import type { RowNumber } from '../../data/columns.ts'
import type { MapCell } from '../../filter/cells.ts'
import type { EventRecord } from '../../state/record.ts'
import { createCircleButtons, placeAt } from './circle-buttons.ts'
import { createCircleCanvas } from './circle-canvas.ts'
import { growthOf, radiusOf, shapeOf } from './circle-shapes.ts'
import { disableClickPropagation } from './leaflet.ts'

/** Side of the grid on which attacks are gathered, in CSS pixels. */
export const CELL_PIXELS = 44

/** Attacks as circles, one a cell of the screen's grid, so their number is bounded by the screen and not by the data. */
export function createCircles(map: LeafletMap, onOpen: (cell: MapCell) => void) {
  const pane = map.createPane('circles')
  disableClickPropagation(pane)
  const canvas = createCircleCanvas(map, pane)
  const chosenRing = document.createElement('div')
  chosenRing.className = 'chosen-ring'
  chosenRing.hidden = true
  pane.append(chosenRing)
  const buttons = createCircleButtons(map, pane, onOpen)

  function placeRing({ columns }: EventRecord, row: RowNumber | null, growth: number) {
    const [x, y] = row === null ? [Number.NaN, Number.NaN] : [columns.x[row]!, columns.y[row]!]
    chosenRing.hidden = Number.isNaN(x)
    if (Number.isNaN(x)) return
    placeAt(map, chosenRing, { x, y })
    chosenRing.style.setProperty('--size', `${2 * radiusOf(columns.killed[row!]!, growth) + 12}px`)
    chosenRing.dataset['label'] = columns.titles.at(row!)!
  }

  return {
    /** Draws these cells; a button whose cell is still there stays, so focus is not lost. */
    update(record: EventRecord, cells: readonly MapCell[], largestToll: number, chosen: RowNumber | null) {
      const growth = growthOf(largestToll)
      const shapes = cells.map((cell) => shapeOf(record, cell, growth))
      canvas.show(shapes)
      buttons.show(record, shapes)
      placeRing(record, chosen, growth)
    },
    remove() {
      canvas.remove()
      buttons.remove()
      pane.replaceChildren()
    },
  }
}

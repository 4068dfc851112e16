/**
 * What the map uses of Leaflet, from its source: the package's own file holds tiles, markers, popups and a canvas too, and no
 * bundler can tell that they are not used.
 */
import type { Path } from 'leaflet'
import 'leaflet/src/map/handler/Map.BoxZoom.js'
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js'
import 'leaflet/src/map/handler/Map.Drag.js'
import 'leaflet/src/map/handler/Map.Keyboard.js'
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import 'leaflet/src/map/handler/Map.TouchZoom.js'
import { Map as LeafletMap } from 'leaflet/src/map/Map.js'

export { Attribution } from 'leaflet/src/control/Control.Attribution.js'
export { Zoom } from 'leaflet/src/control/Control.Zoom.js'
export { disableClickPropagation } from 'leaflet/src/dom/DomEvent.js'
export { getPosition, setPosition } from 'leaflet/src/dom/DomUtil.js'
export { toPoint } from 'leaflet/src/geometry/Point.js'
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js'
export { SVG } from 'leaflet/src/layer/vector/SVG.js'
export { LeafletMap }

// An outline is given its renderer. Leaflet's choice for those that are not would bring its canvas.
LeafletMap.include({ getRenderer: ({ options }: Path) => options.renderer })

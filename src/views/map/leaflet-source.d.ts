/** The parts of Leaflet's source, which has no types, by those of the package. */
declare module 'leaflet/src/*' {
  import type { Control, DomEvent, DomUtil, point } from 'leaflet'

  export const Attribution: typeof Control.Attribution
  export const Zoom: typeof Control.Zoom
  export const disableClickPropagation: typeof DomEvent.disableClickPropagation
  export const getPosition: typeof DomUtil.getPosition
  export const setPosition: typeof DomUtil.setPosition
  export const toPoint: typeof point
  export { Map, Polygon, SVG } from 'leaflet'
}

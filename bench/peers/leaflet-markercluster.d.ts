import 'leaflet'

declare module 'leaflet' {
  interface MarkerClusterGroup extends FeatureGroup {
    addLayers(layers: Layer[]): this
  }
  function markerClusterGroup(options: {
    readonly maxClusterRadius: number
    readonly animate: boolean
  }): MarkerClusterGroup
}

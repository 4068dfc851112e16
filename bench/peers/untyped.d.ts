declare module 'leaflet.markercluster'

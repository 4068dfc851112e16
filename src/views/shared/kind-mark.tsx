import type { EventKind } from '../../data/pack-format.ts'

/** Each kind has a shape of its own, so that none is told by colour alone; paths in a box from -5 to 5. */
export const KIND_PATHS: Record<EventKind, string> = {
  attack: 'M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0Z',
  'threat-level': 'M-5,4.5V0.5H-0.5V-4.5H5V4.5Z',
  claim: 'M0,-5L5,0L0,5L-5,0Z',
  warning: 'M0,-4.5L5,4.5H-5Z',
  response: 'M-4,-4H4V4H-4Z',
  // A circle as an attack's, its area by the toll, with a cross cut out.
  incident:
    'M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0ZM-2.9,-0.7H-0.7V-2.9H0.7V-0.7H2.9V0.7H0.7V2.9H-0.7V0.7H-2.9Z',
}

export function KindMark({ kind }: { readonly kind: EventKind }) {
  return (
    <svg className={`kind-mark ${kind}`} viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
      <path d={KIND_PATHS[kind]} />
    </svg>
  )
}

import { memo } from 'react'
import { openCountry } from '../../state/choices.ts'
import { countryHref } from '../../state/history.ts'
import { words } from '../../words/words.ts'
import { PageLink } from '../shared/page-link.tsx'
import type { LaneDrawing } from './lanes.ts'
import { LANE_HEIGHT } from './lanes.ts'

interface Props {
  readonly lanes: readonly LaneDrawing[]
  /** Where the lanes begin, in pixels. */
  readonly left: number
}

/** The names of the lanes, each a link to its country's history. */
export function LaneLabels({ lanes, left }: Props) {
  return (
    <ul className="lane-labels" aria-label={words.lanes.countries} style={{ width: `${left}px` }}>
      {lanes.map(({ country, name }) => (
        <LaneLabel key={country} country={country} name={name} />
      ))}
    </ul>
  )
}

/** Not drawn again when only the window has moved. */
const LaneLabel = memo(({ country, name }: { readonly country: string; readonly name: string }) => (
  <li style={{ height: `${LANE_HEIGHT}px` }}>
    <PageLink href={countryHref(country)} title={words.lanes.open(name)} onOpen={() => openCountry(country)}>
      {name}
    </PageLink>
  </li>
))

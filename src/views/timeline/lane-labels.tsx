import { memo } from 'react'
import { openCountry } from '../../state/choices.ts'
import { countryHref } from '../../state/history.ts'
import { words } from '../../words/words.ts'
import { PageLink } from '../shared/page-link.tsx'
import { LANE_HEIGHT, type LaneDrawing } from './lanes.ts'

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
        <LaneLabel key={country} country={country} name={name} href={countryHref(country)} />
      ))}
    </ul>
  )
}

interface LabelProps {
  readonly country: string
  readonly name: string
  readonly href: string
}

/** Not drawn again when only the window has moved. */
const LaneLabel = memo(({ country, name, href }: LabelProps) => (
  <li style={{ height: `${LANE_HEIGHT}px` }}>
    <PageLink href={href} title={words.lanes.open(name)} onOpen={() => openCountry(country)}>
      {name}
    </PageLink>
  </li>
))

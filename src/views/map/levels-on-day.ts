import { levelShade, placeOnScale, type Shade, spanOn } from '../../data/levels.ts'
import type { Day } from '../../lib/days.ts'
import { countryName } from '../../lib/iso-3166.ts'
import type { EventRecord } from '../../state/record.ts'
import { levelInWords } from '../../words/facts.ts'
import { words } from '../../words/words.ts'

/** How a country with a threat level is drawn on one day. */
export interface CountryLevel {
  /** Step of the colour scale; null when the level is not known that day. */
  readonly shade: Shade | null
  /** Rank and number of levels, `3/3`: the same in figures; empty for a level without a place on its scale. */
  readonly figures: string
  /** `France: Urgence attentat, 3 of 3`. */
  readonly text: string
}

export function levelsOnDay({ pack, lanes }: EventRecord, day: Day): ReadonlyMap<string, CountryLevel> {
  return new Map(
    lanes.map((lane): [string, CountryLevel] => {
      const span = spanOn(lane, day)
      const name = countryName(lane.country)
      if (!span)
        return [lane.country, { shade: null, figures: '?', text: `${name}: ${words.levels.notKnown}` }]
      const { level } = span.change
      const place = placeOnScale(pack, level)
      return [
        lane.country,
        {
          shade: levelShade(pack, level),
          figures: place ? `${place.rank}/${place.count}` : '',
          text: `${name}: ${levelInWords(pack, level.id)}`,
        },
      ]
    }),
  )
}

import type { ReactNode } from 'react'
import type { Lane } from '../../data/levels.ts'
import { neighbourChange } from '../../data/levels-board.ts'
import type { Day } from '../../lib/days.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { setCursor } from '../../state/choices.ts'
import { boardWords } from '../../words/country-words.ts'
import { formatDay } from '../../words/dates.ts'
import { words } from '../../words/words.ts'
import { DateField } from '../shared/date-field.tsx'

interface Props {
  readonly lanes: readonly Lane[]
  readonly cursor: Day
  readonly children: ReactNode
}

/** The board's day, and the ways to another: a date field, and the days before and after on which a level changes. */
export function BoardHead({ lanes, cursor, children }: Props) {
  return (
    <div className="board-head">
      <h2>{words.levels.on(formatDay(cursor))}</h2>
      <div className="board-tools">
        <DateField
          label={words.timeline.cursor}
          day={cursor}
          onChange={(day) => day !== null && setCursor(day)}
          isRequired
        />
        <span className="jumps">
          <Jump lanes={lanes} cursor={cursor} step={-1} />
          <Jump lanes={lanes} cursor={cursor} step={1} />
        </span>
        {children}
      </div>
    </div>
  )
}

function Jump({ lanes, cursor, step }: Omit<Props, 'children'> & { readonly step: 1 | -1 }) {
  const there = neighbourChange(lanes, cursor, step)
  const label = step < 0 ? boardWords.previous : boardWords.next
  const name = there ? boardWords.jump(label, formatDay(there.day), there.countries.map(countryName)) : label
  return (
    // Not `disabled`: at the last change the keyboard's focus would be lost with the button.
    <button
      type="button"
      className="button small"
      aria-disabled={there === null}
      aria-label={name}
      title={there ? name : undefined}
      onClick={() => there && setCursor(there.day)}
    >
      {label}
    </button>
  )
}

import { useEffect, useId, useState } from 'react'
import { type Day, dayFromIso, isoOfDay } from '../../lib/days.ts'

interface Props {
  readonly label: string
  readonly day: Day | null
  readonly onChange: (day: Day | null) => void
  readonly isRequired?: boolean
}

/** A date field that keeps what is being typed and passes on whole dates only. An emptied field passes on null. */
export function DateField({ label, day, onChange, isRequired = false }: Props) {
  const id = useId()
  const written = day === null ? '' : isoOfDay(day)
  const [text, setText] = useState(written)
  useEffect(() => setText(written), [written])
  function change(value: string) {
    setText(value)
    const typed = dayFromIso(value)
    // A year being typed passes through 0002 and 0020.
    if (typed !== null && value >= '1000') onChange(typed)
    else if (value === '' && !isRequired) onChange(null)
  }
  return (
    <span className="date-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={text}
        required={isRequired}
        onChange={(event) => change(event.target.value)}
        onBlur={() => setText(written)}
      />
    </span>
  )
}

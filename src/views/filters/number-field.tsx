import { useEffect, useId, useState } from 'react'

interface Props {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** A field for a whole number, 0 or more; emptied, it is null. Anything else waits in the field. */
export function NumberField({ label, value, onChange }: Props) {
  const id = useId()
  const written = value === null ? '' : String(value)
  const [text, setText] = useState(written)
  useEffect(() => setText(written), [written])
  function change(typed: string) {
    setText(typed)
    if (typed === '') onChange(null)
    else if (/^\d{1,9}$/.test(typed)) onChange(Number(typed))
  }
  return (
    <span className="number-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={text !== '' && !/^\d{1,9}$/.test(text)}
        onChange={(event) => change(event.target.value)}
      />
    </span>
  )
}

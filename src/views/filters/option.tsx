import type { ReactNode } from 'react'
import { countInWords } from '../../words/facts.ts'
import { words } from '../../words/words.ts'

interface Props {
  readonly id: string
  /** How many events match, of `total` in the whole record. */
  readonly count: number
  readonly total: number
  readonly name: string
  /** The largest total of the group, which the bars are measured by. */
  readonly most: number
  /** Mixed: not chosen itself, but one of its branches is. */
  readonly choice: boolean | 'mixed'
  readonly onToggle: () => void
  /** What the name looks like, where it is more than text. */
  readonly children?: ReactNode
  /** More about the option, said after its count. */
  readonly remark?: string
  /** The chosen option that this one is a branch of: it is chosen along with it. */
  readonly includedIn?: string | undefined
}

/** One checkbox with its count; the bar is the count, the pale bar behind it the total without any filter. */
export function Option({
  id,
  count,
  total,
  name,
  most,
  choice,
  onToggle,
  children,
  remark,
  includedIn,
}: Props) {
  return (
    <label className={count === 0 ? 'option none' : 'option'}>
      <input
        type="checkbox"
        data-option={id}
        ref={(box) => {
          if (box) box.indeterminate = choice === 'mixed'
        }}
        checked={choice === true || includedIn !== undefined}
        disabled={includedIn !== undefined}
        onChange={onToggle}
        aria-label={[words.filters.option(name, count), remark, includedIn].filter(Boolean).join(', ')}
      />
      <span className="name">{children ?? name}</span>
      <span className="count">{countInWords(count)}</span>
      <span className="bar" style={{ width: `${(total / most) * 100}%` }}>
        <span style={{ width: total > 0 ? `${(count / total) * 100}%` : 0 }} />
      </span>
    </label>
  )
}

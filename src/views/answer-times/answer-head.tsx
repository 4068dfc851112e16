import type { ReactNode } from 'react'
import { ANSWER_ORDERS, type AnswerOrder } from '../../data/answer-countries.ts'
import type { DaySummary } from '../../data/answer-times.ts'
import { answerTimesWords } from '../../words/answer-times-words.ts'
import { AxisNumbers } from './axis-numbers.tsx'
import type { Axis } from './model.ts'

interface HeadProps {
  readonly countries: number
  readonly overall: DaySummary | null
  readonly isTable: boolean
  readonly onTable: () => void
}

/** What the view answers in a sentence, and what can be done with it. */
export function AnswerHead({ countries, overall, isTable, onTable }: HeadProps) {
  return (
    <div className="answer-head">
      <h2>{answerTimesWords.heading}</h2>
      {overall && (
        <p className="lead">
          {answerTimesWords.lead(overall.count, countries)} {answerTimesWords.overall(overall)}
        </p>
      )}
      <p className="hint">{answerTimesWords.filters}</p>
      {overall && (
        <div className="answer-tools">
          <button type="button" className="button small" aria-pressed={isTable} onClick={onTable}>
            {answerTimesWords.asTable}
          </button>
        </div>
      )}
    </div>
  )
}

export interface Sorting {
  readonly order: AnswerOrder
  readonly isDescending: boolean
  readonly sortBy: (order: AnswerOrder) => void
}

/** The heads of the chart's columns: each sorts, and those of the charts carry their axes. */
export function SortHeads({ axes, ...sorting }: Sorting & { readonly axes: readonly Axis[] }) {
  return (
    <thead>
      <tr>
        {ANSWER_ORDERS.map((each, index) => (
          <SortHead key={each} each={each} {...sorting}>
            {axes[index - 2] && <AxisNumbers axis={axes[index - 2]!} />}
          </SortHead>
        ))}
      </tr>
    </thead>
  )
}

export function SortHead({
  each,
  order,
  isDescending,
  sortBy,
  children,
}: Sorting & { readonly each: AnswerOrder; readonly children?: ReactNode }) {
  const isSorted = each === order
  return (
    <th
      scope="col"
      className={each}
      aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className="quiet" onClick={() => sortBy(each)}>
        {answerTimesWords[each]}
        <span className="arrow" aria-hidden="true">
          {!isSorted ? '' : isDescending ? '↓' : '↑'}
        </span>
      </button>
      {children}
    </th>
  )
}

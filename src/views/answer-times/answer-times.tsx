import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type AnswerOrder, answersByCountry, daysToRise, sortAnswers } from '../../data/answer-countries.ts'
import { type AnswerCase, answerTimes, summarizeDays } from '../../data/answer-times.ts'
import { countOfKind } from '../../filter/count-kind.ts'
import { isMatch, type Matches } from '../../filter/match.ts'
import { usePage } from '../../state/choices.ts'
import type { EventRecord } from '../../state/record.ts'
import { answerTimesWords, caseInWords } from '../../words/answer-times-words.ts'
import { AnswerHead, SortHeads } from './answer-head.tsx'
import { AnswerRow } from './answer-row.tsx'
import { CaseTable } from './case-table.tsx'
import { axisOf, CHARTS, nextDot, type Plot, plotOf } from './model.ts'
import { Counted, Key, LeftOutList } from './notes.tsx'
import { SaveButtons } from './save-buttons.tsx'
import './answer-times.css'

interface Props {
  readonly record: EventRecord
  readonly matches: Matches
}

/** For each country how many days passed from an attack to the rise of its level, and how long the higher level lasted. */
export function AnswerTimesView({ record, matches }: Props) {
  const { cases, leftOut } = useMemo(
    () => answerTimes(record, (attack) => isMatch(matches, attack)),
    [record, matches],
  )
  const [order, setOrder] = useState<AnswerOrder>('cases')
  const [isDescending, setDescending] = useState(true)
  const [isTable, setTable] = useState(false)
  const rows = useMemo(
    () => sortAnswers(answersByCountry(cases), order, isDescending),
    [cases, order, isDescending],
  )
  const sorting = {
    order,
    isDescending,
    sortBy(next: AnswerOrder) {
      // Names are asked for from A on, cases from the most on, days from the fewest on.
      setDescending(next === order ? !isDescending : next === 'cases')
      setOrder(next)
    },
  }
  const overall = summarizeDays(cases.map(daysToRise))
  return (
    <section className="answer-times" aria-label={answerTimesWords.title}>
      <AnswerHead
        countries={rows.length}
        overall={overall}
        isTable={isTable}
        onTable={() => setTable(!isTable)}
      />
      {cases.length === 0 ? (
        <NoCase matches={matches} />
      ) : isTable ? (
        <CaseTable record={record} rows={rows} {...sorting} />
      ) : (
        <AnswerChart record={record} rows={rows} {...sorting} />
      )}
      <Counted />
      {leftOut.length > 0 && <LeftOutList record={record} leftOut={leftOut} />}
      {cases.length > 0 && <SaveButtons record={record} matches={matches} rows={rows} />}
    </section>
  )
}

function NoCase({ matches }: Pick<Props, 'matches'>) {
  const attacks = countOfKind(matches, 'attack')
  const { kind } = matches.filters
  return (
    <p className="empty">
      {attacks > 0
        ? answerTimesWords.noCase(attacks)
        : kind.length > 0 && !kind.includes('attack')
          ? answerTimesWords.kindsLeaveOut
          : answerTimesWords.noAttack}
    </p>
  )
}

/** How narrow the view may be, in widths of the text, before each country is a card. */
const CARDS_REMS = 40
/** What a row needs beside its two charts: the country, its cases, and what lies between. */
const BESIDE_REMS = 15

interface ChartProps {
  readonly record: EventRecord
  readonly rows: ReturnType<typeof sortAnswers>
  readonly order: AnswerOrder
  readonly isDescending: boolean
  readonly sortBy: (order: AnswerOrder) => void
}

function AnswerChart({ record, rows, ...sorting }: ChartProps) {
  const table = useRef<HTMLTableElement>(null)
  const { width, rem } = useWidth(table)
  const chosen = usePage((now) => now.event)
  const [focused, setFocused] = useState<string | null>(null)
  const [pointed, setPointed] = useState<AnswerCase | null>(null)
  const isCards = width < CARDS_REMS * rem
  const plotWidth = isCards ? width : (width - BESIDE_REMS * rem) / 2
  const axes = useMemo(
    () => CHARTS.map((chart) => axisOf(chart, rows, plotWidth, rem)),
    [rows, plotWidth, rem],
  )
  const plots = useMemo(
    () => rows.map((row) => CHARTS.map((chart, index) => plotOf(row, chart, axes[index]!)) as [Plot, Plot]),
    [rows, axes],
  )
  const dots = plots.flat().flatMap((plot) => plot.dots)
  const tabKey = dots.some(({ key }) => key === focused) ? focused : dots[0]!.key
  function move(event: KeyboardEvent) {
    const mark = (event.target as Element).closest('[data-dot]')
    const key = mark?.getAttribute('data-dot')
    const next = key ? nextDot(plots, key, event.key) : null
    if (!key || !/^(Arrow|Home|End)/.test(event.key)) return
    event.preventDefault()
    if (next) table.current?.querySelector<HTMLElement>(`[data-dot="${next.key}"]`)?.focus()
  }
  // Other filters have other cases.
  const read = pointed && rows.some(({ cases }) => cases.includes(pointed)) ? pointed : null
  const title = (each: AnswerCase) => caseInWords(record.pack, each, record.columns.titles.at(each.attack)!)
  return (
    <>
      <Key rows={rows} />
      <p className="visually-hidden" id="answer-times-help">
        {answerTimesWords.help}
      </p>
      <table
        ref={table}
        className={isCards ? 'chart cards' : 'chart'}
        aria-label={answerTimesWords.title}
        aria-describedby="answer-times-help"
        onKeyDown={move}
        onPointerLeave={() => setPointed(null)}
        onBlur={() => setPointed(null)}
      >
        <SortHeads {...sorting} axes={axes} />
        <tbody>
          {rows.map((row, index) => (
            <AnswerRow
              key={row.country}
              row={row}
              plots={plots[index]!}
              axes={axes}
              record={record}
              chosen={chosen}
              pointed={pointed}
              tabKey={tabKey}
              title={title}
              onPoint={setPointed}
              onFocus={(dot) => {
                setFocused(dot.key)
                setPointed(dot.each)
              }}
            />
          ))}
        </tbody>
      </table>
      {/* What a mark says when it is pointed at, for the eye: its name says the same. */}
      <p className={read ? 'answer-reading' : 'answer-reading hint'} aria-hidden="true">
        {read ? title(read) : answerTimesWords.hint}
      </p>
    </>
  )
}

function useWidth(element: { readonly current: HTMLElement | null }): { width: number; rem: number } {
  const [size, setSize] = useState({ width: 720, rem: 15 })
  useLayoutEffect(() => {
    const measured = element.current!
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setSize({ width: measured.clientWidth, rem })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element])
  return size
}

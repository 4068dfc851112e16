import {
  type Columns,
  type Facet,
  kindOf,
  NO_END,
  NO_START,
  NOT_STATED,
  optionsOf,
  type RowNumber,
  rowsByDay,
} from '../data/columns.ts'
import type { Pack } from '../data/pack.ts'
import type { Day } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import type { Comparison } from './comparison.ts'
import { allBut } from './filters.ts'
import type { Matches } from './match.ts'
import { isInWindow } from './window.ts'

type Ties = Pick<Pack, 'relationsTo'>

/** What is known of one side: its events in order of time, and what is counted of them. */
export interface SideFigures {
  readonly rows: readonly RowNumber[]
  readonly attacks: readonly RowNumber[]
  /** Attacks that only may lie in the period, since their dates reach beyond it. */
  readonly possible: readonly RowNumber[]
  readonly killed: Toll
  readonly injured: Toll
  readonly levelChanges: readonly RowNumber[]
  /** Events that answer its attacks, on whatever side they are. */
  readonly answers: readonly RowNumber[]
}

/** The sum of what is known, and the attacks of which it is not. */
export interface Toll {
  readonly sum: number
  readonly unknown: readonly RowNumber[]
}

/** First and last day of a period in a comparison. */
export function daysOfPeriod(side: string): readonly [Day, Day] {
  const { start, end } = parseEdtf(side)!
  return [start, end]
}

/**
 * What is on one side: the events that pass every clause but that of the compared dimension, and are of this country, of this actor,
 * or possibly in this period.
 */
export function figuresOf(matches: Matches, pack: Ties, by: Comparison['by'], side: string): SideFigures {
  const { columns } = matches
  const passes = othersPass(matches, by)
  const isOn = sideTest(columns, by, side)
  const rows = [...rowsByDay(columns)].filter((row) => passes(row) && isOn(row))
  const ofKind = (kind: string) => rows.filter((row) => kindOf(columns, row) === kind)
  const attacks = ofKind('attack')
  return {
    rows,
    attacks,
    possible: by === 'period' ? attacks.filter((row) => !isInside(columns, row, daysOfPeriod(side))) : [],
    killed: tollOf(columns.killed, attacks),
    injured: tollOf(columns.injured, attacks),
    levelChanges: ofKind('threat-level'),
    answers: answersTo(columns, pack, attacks).filter(passes),
  }
}

/** The rows that two sides have in common. */
export function onBothSides([a, b]: readonly [SideFigures, SideFigures]): RowNumber[] {
  const rows = new Set(b.rows)
  return a.rows.filter((row) => rows.has(row))
}

function othersPass({ failed, window }: Matches, by: Comparison['by']): (row: RowNumber) => boolean {
  if (by === 'period') return (row) => failed[row] === 0
  const mask = allBut(by)
  return (row) => (failed[row]! & mask) === 0 && isInWindow(window, row)
}

function sideTest(columns: Columns, by: Comparison['by'], side: string): (row: RowNumber) => boolean {
  if (by !== 'period') {
    const { ids, offsets, codes } = columns.facets[by]
    const code = ids.indexOf(side)
    if (!offsets) return (row) => codes[row] === code
    return (row) => {
      for (let at = offsets[row]!; at < offsets[row + 1]!; at++) if (codes[at] === code) return true
      return false
    }
  }
  const { start, end } = columns
  const [from, to] = daysOfPeriod(side)
  // Of a row open on both sides no day is known, and so it is in no period.
  return (row) => start[row]! <= to && end[row]! >= from && (start[row] !== NO_START || end[row] !== NO_END)
}

function isInside({ start, end }: Columns, row: RowNumber, [from, to]: readonly [Day, Day]): boolean {
  return start[row]! >= from && end[row]! <= to
}

export function tollOf(column: Int32Array, attacks: readonly RowNumber[]): Toll {
  const unknown = attacks.filter((row) => column[row]! < 0)
  return { sum: attacks.reduce((sum, row) => sum + Math.max(column[row]!, 0), 0), unknown }
}

function answersTo({ ids, rowOfId }: Columns, pack: Ties, attacks: readonly RowNumber[]): RowNumber[] {
  const ties = attacks.flatMap((row) => pack.relationsTo.get(ids.at(row)!) ?? [])
  const answers = ties.filter(({ relation }) => relation === 'responds-to')
  return [...new Set(answers.flatMap(({ from }) => rowOfId.get(from) ?? []))]
}

/** One option of a facet with each side's attacks that have it. */
export interface Share {
  readonly id: string
  readonly rows: readonly [readonly RowNumber[], readonly RowNumber[]]
}

/** The options of a facet by their share of each side's attacks of which one is stated; those that are larger on a side first. */
export interface Shares {
  readonly options: readonly Share[]
  /** How many attacks of each side have an option. */
  readonly stated: readonly [number, number]
}

export function sharesOf(
  columns: Columns,
  facet: 'country' | 'type',
  [a, b]: readonly [SideFigures, SideFigures],
): Shares {
  const [inA, inB] = [
    rowsByOption(columns.facets[facet], a.attacks),
    rowsByOption(columns.facets[facet], b.attacks),
  ]
  const stated = [inA, inB].map((options) => new Set([...options.values()].flat()).size) as [number, number]
  const largest = ({ rows }: Share) =>
    Math.max(...rows.map((each, side) => each.length / (stated[side] || 1)))
  const options = [...new Set([...inA.keys(), ...inB.keys()])].map(
    (id): Share => ({ id, rows: [inA.get(id) ?? [], inB.get(id) ?? []] }),
  )
  options.sort((one, other) => largest(other) - largest(one) || (one.id < other.id ? -1 : 1))
  return { options, stated }
}

function rowsByOption(facet: Facet, rows: readonly RowNumber[]): Map<string, RowNumber[]> {
  const found = new Map<string, RowNumber[]>()
  for (const row of rows)
    for (const id of optionsOf(facet, row)) {
      if (id === NOT_STATED) continue
      const others = found.get(id)
      if (others) others.push(row)
      else found.set(id, [row])
    }
  return found
}

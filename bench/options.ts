import { parseArgs } from 'node:util'
import type { RecordOrder } from './peers/crossfilter.ts'

export const GROUPS = ['brush', 'map', 'markers', 'pan', 'search', 'memory', 'csv', 'click', 'known'] as const
export type Group = (typeof GROUPS)[number]

export interface Options {
  readonly counts: readonly number[]
  readonly only: readonly Group[]
  readonly runs: number
  /** Milliseconds after which no further pair of runs of a question is begun. */
  readonly budget: number
  readonly seed: number
  /** Of crossfilter's records. */
  readonly order: RecordOrder
  /** Where the rows are written as JSON. */
  readonly json: string | null
  /** A built app to click in; null: it is built. */
  readonly app: string | null
}

export const USAGE = `Usage: npm run bench -- [--counts 100k,350k,1M,3M] [--only ${GROUPS.join(',')}]
    [--runs 40] [--budget 8] [--seed 20240322] [--order time|file] [--json <file>] [--app <folder of a build>]
  --runs    the most runs of each question; --budget: seconds after which a question is not asked again
  --order   of crossfilter's records: by time, as our columns are, or by conflict, as UCDP's file is`

/** Reads the command line; throws an Error that says what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      counts: text('100k,350k,1M,3M'),
      only: text(GROUPS.join(',')),
      runs: text('40'),
      budget: text('8'),
      seed: text('20240322'),
      order: text('file'),
      json: { type: 'string' },
      app: { type: 'string' },
    },
  })
  return {
    counts: values.counts.split(',').map(readCount),
    only: values.only.split(',').map(readGroup),
    runs: readNumber('runs', values.runs),
    budget: readNumber('budget', values.budget) * 1000,
    seed: readNumber('seed', values.seed),
    order: readOrder(values.order),
    json: values.json ?? null,
    app: values.app ?? null,
  }
}

/** `100k`, `1M` or a number in digits. */
function readCount(text: string): number {
  const match = /^(\d+(?:\.\d+)?)([kM]?)$/.exec(text)
  const count = match ? Number(match[1]) * { '': 1, k: 1000, M: 1_000_000 }[match[2] as '' | 'k' | 'M'] : 0
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`"${text}" is no count; expected one such as 350k.`)
  return count
}

function readGroup(text: string): Group {
  const group = GROUPS.find((each) => each === text)
  if (!group) throw new Error(`"${text}" is nothing to measure; expected ${GROUPS.join(', ')}.`)
  return group
}

function readOrder(text: string): RecordOrder {
  if (text !== 'time' && text !== 'file') throw new Error(`--order is "${text}"; expected time or file.`)
  return text
}

function readNumber(name: string, text: string): number {
  const number = Number(text)
  if (!(number > 0)) throw new Error(`--${name} is "${text}"; expected a number above 0.`)
  return number
}

export type Unit = 'ms' | 'bytes' | 'MB'

/** What the 95th percentile has to come to: so many times less than the peer's, or at most so much. */
export type Goal = { readonly ratio: number } | { readonly most: number }

/** What was measured: each run of ours and of the peer's. */
export interface Measured {
  readonly what: What
  /** Null where there is nobody to be compared with. */
  readonly peer: string | null
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
}

export interface Row extends Omit<Measured, 'what'> {
  readonly what: string
  readonly count: number
  readonly unit: Unit
  readonly goals: readonly Goal[]
}

interface Subject {
  readonly name: string
  readonly unit: Unit
  /** By the number of events, from the least on that it holds for. */
  readonly goals: readonly { readonly from: number; readonly to?: number; readonly goal: Goal }[]
}

const K = 1000
const M = 1_000_000

/** All that is measured, and what is to be reached. */
export const SUBJECTS = {
  slide: {
    name: 'brush, the window slides',
    unit: 'ms',
    goals: [{ from: 350 * K, goal: { ratio: 10 } }],
  },
  jump: {
    name: 'brush, the window jumps',
    unit: 'ms',
    goals: [
      { from: 350 * K, to: M - 1, goal: { ratio: 30 } },
      { from: M, goal: { ratio: 80 } },
      { from: 3 * M, goal: { most: 12 } },
    ],
  },
  'jump-filtered': {
    name: 'the same, with two filters',
    unit: 'ms',
    goals: [
      { from: M, to: 3 * M - 1, goal: { ratio: 30 } },
      { from: M, to: 3 * M - 1, goal: { most: 16 } },
    ],
  },
  frame: { name: 'brush, all that is drawn anew', unit: 'ms', goals: [] },
  'first-map': {
    name: 'first map of the set',
    unit: 'ms',
    goals: [{ from: 350 * K, to: 350 * K, goal: { ratio: 15 } }],
  },
  'first-map-markers': {
    name: 'first map of the set',
    unit: 'ms',
    goals: [{ from: 350 * K, to: 350 * K, goal: { ratio: 500 } }],
  },
  'filtered-map': {
    name: 'map after a change of filter',
    unit: 'ms',
    goals: [{ from: 350 * K, to: 350 * K, goal: { ratio: 60 } }],
  },
  pan: {
    name: 'pan and zoom, a step',
    unit: 'ms',
    goals: [
      { from: 100 * K, to: 100 * K, goal: { ratio: 100 } },
      { from: 350 * K, to: 350 * K, goal: { most: 8 } },
      { from: M, to: M, goal: { most: 16 } },
    ],
  },
  csv: { name: 'CSV of 49 columns to columns', unit: 'ms', goals: [{ from: 350 * K, goal: { ratio: 6 } }] },
  'csv-memory': {
    name: 'the same, most memory at once',
    unit: 'MB',
    goals: [{ from: 350 * K, goal: { ratio: 2.5 } }],
  },
  memory: { name: 'memory an event', unit: 'bytes', goals: [{ from: 350 * K, goal: { ratio: 2 } }] },
  search: {
    name: 'search as you type, a letter',
    unit: 'ms',
    goals: [
      { from: 350 * K, goal: { ratio: 20 } },
      { from: 350 * K, goal: { most: 10 } },
    ],
  },
  click: {
    name: 'one filter, click to drawn',
    unit: 'ms',
    goals: [{ from: 10 * K, to: 10 * K, goal: { most: 50 } }],
  },
} as const satisfies Record<string, Subject>
export type What = keyof typeof SUBJECTS

export function rowOf({ what, ...measured }: Measured, count: number): Row {
  const { name, unit, goals }: Subject = SUBJECTS[what]
  const held = goals.filter(({ from, to = Number.POSITIVE_INFINITY }) => count >= from && count <= to)
  return { ...measured, what: name, count, unit, goals: held.map(({ goal }) => goal) }
}

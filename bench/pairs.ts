/** Answers a question for a run and says what it cost. */
export type Ask = (run: number) => number | Promise<number>

export interface Runs {
  /** The most runs. */
  readonly runs: number
  /** No run is begun after so many milliseconds, but for the first `least`. */
  readonly budget: number
  readonly least?: number
  /** Runs that are not counted: before them the code is not compiled. */
  readonly warmUps?: number
  /** Collects garbage before each run, so that nobody pays for the other's. */
  readonly collects?: boolean
}

/** Asks both the same, in turns that change: ours, theirs, theirs, ours, ours … */
export async function askInPairs(
  ours: Ask,
  theirs: Ask | null,
  { runs, budget, least = 5, warmUps = 2, collects = false }: Runs,
): Promise<{ ours: number[]; theirs: number[] }> {
  const costs = { ours: [] as number[], theirs: [] as number[] }
  const begun = performance.now()
  for (let run = -warmUps; run < runs; run++) {
    if (run >= Math.min(least, runs) && performance.now() - begun > budget) break
    const sides = theirs
      ? ([
          ['ours', ours],
          ['theirs', theirs],
        ] as const)
      : ([['ours', ours]] as const)
    for (const [side, ask] of run % 2 === 0 ? sides : [...sides].reverse()) {
      if (collects) collectGarbage()
      await aTask()
      const cost = await ask(run + warmUps)
      if (run >= 0) costs[side].push(cost)
    }
  }
  return costs
}

/** What a piece of work costs in milliseconds. */
export function timeOf(work: () => unknown): number {
  const begun = performance.now()
  kept = work()
  return performance.now() - begun
}

/** What was answered last: no compiler may leave the work out. */
let kept: unknown
export const lastAnswer = () => kept

function collectGarbage() {
  // There with `--js-flags=--expose-gc`.
  ;(globalThis as { gc?: () => void }).gc?.()
}

/** Until the page has done what else it has to do. */
export function aTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

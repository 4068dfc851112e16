import type { Columns } from '../src/data/columns.ts'
import { NO_FILTERS } from '../src/filter/filters.ts'
import { seededRandom } from '../src/lib/random.ts'
import { match, prepareSearch } from './ours.ts'
import { askInPairs, aTask, type Runs, timeOf } from './pairs.ts'
import { findTitles, indexTitles } from './peers/minisearch.ts'
import type { Measured } from './rows.ts'

const LEAST_LETTERS = 2
const PEER = 'MiniSearch'

/** The building of the index, by how long it blocks the page, and each letter of words that are typed. */
export async function measureSearch(columns: Columns, seed: number, runs: Runs): Promise<Measured[]> {
  const ours = await longestBlock(() => prepareSearch(columns))
  let index: Awaited<ReturnType<typeof indexTitles>> | null = null
  const theirs = await longestBlock(async () => {
    index = await indexTitles(columns.titles)
  })
  const queries = typedQueries(columns, seed + 6)
  let matches = match(columns, NO_FILTERS)
  const costs = await askInPairs(
    (run) =>
      timeOf(() => {
        matches = match(columns, { ...NO_FILTERS, q: queries(run) }, matches)
        return matches
      }),
    (run) => timeOf(() => findTitles(index!, queries(run))),
    runs,
  )
  return [
    { what: 'search', peer: PEER, ...costs },
    { what: 'search-index', peer: PEER, ours: [ours], theirs: [theirs] },
  ]
}

/** What stands in the field after each letter, while two words of some title are typed. */
function typedQueries({ titles }: Columns, seed: number): (run: number) => string {
  const random = seededRandom(seed)
  const queries: string[] = []
  return (run) => {
    while (queries.length <= run) {
      const words = titles[Math.floor(random() * titles.length)]!.replace(/,/g, '').split(' ')
      const from = Math.floor(random() * (words.length - 1))
      const text = words.slice(from, from + 2).join(' ')
      for (let letters = LEAST_LETTERS; letters <= text.length; letters++)
        if (text[letters - 1] !== ' ') queries.push(text.slice(0, letters))
    }
    return queries[run]!
  }
}

/** The longest that no other task of the page got its turn. */
async function longestBlock(work: () => Promise<void>): Promise<number> {
  let isDone = false
  let longest = 0
  const watch = (async () => {
    for (let last = performance.now(); !isDone; ) {
      await aTask()
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
    }
  })()
  await work()
  isDone = true
  await watch
  return longest
}

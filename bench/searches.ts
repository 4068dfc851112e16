import { NO_FILTERS } from '../src/filter/filters.ts'
import { seededRandom } from '../src/lib/random.ts'
import type { RandomEvents } from './events.ts'
import { match } from './ours.ts'
import { askInPairs, type Runs, timeOf } from './pairs.ts'
import { findTitles, indexTitles } from './peers/minisearch.ts'
import type { Measured } from './rows.ts'

const LEAST_LETTERS = 2
const PEER = 'MiniSearch'

/** Each letter of words that are typed. Ours needs no index but the texts in one string, which a file's worker hands over. */
export async function measureSearch(columns: RandomEvents, seed: number, runs: Runs): Promise<Measured[]> {
  const index = await indexTitles(columns.titles)
  const queries = typedQueries(columns, seed + 6)
  let matches = match(columns, NO_FILTERS)
  const costs = await askInPairs(
    (run) =>
      timeOf(() => {
        matches = match(columns, { ...NO_FILTERS, q: queries(run) }, matches)
        return matches
      }),
    (run) => timeOf(() => findTitles(index, queries(run))),
    runs,
  )
  return [{ what: 'search', peer: PEER, ...costs }]
}

/** What stands in the field after each letter, while two words of some title are typed. */
function typedQueries({ titles }: RandomEvents, seed: number): (run: number) => string {
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

import MiniSearch from 'minisearch'

interface Titled {
  readonly id: number
  readonly title: string
}

/** Pieces of its default size, ten, would each wait for a timer: minutes for 350,000 titles. */
const CHUNK = 1000

/** MiniSearch's index of the titles, built in pieces, so that the page is not blocked. */
export async function indexTitles(titles: readonly string[]): Promise<MiniSearch<Titled>> {
  const index = new MiniSearch<Titled>({ fields: ['title'] })
  await index.addAllAsync(
    titles.map((title, id) => ({ id, title })),
    { chunkSize: CHUNK },
  )
  return index
}

/** Every title with words that begin as those of the query, as a search while it is typed asks. */
export function findTitles(index: MiniSearch<Titled>, query: string) {
  return index.search(query, { prefix: true, combineWith: 'AND' })
}

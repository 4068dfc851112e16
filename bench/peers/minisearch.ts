import MiniSearch from 'minisearch'

interface Titled {
  readonly id: number
  readonly title: string
}

/** MiniSearch's index of the titles, built in pieces, so that the page is not blocked. */
export async function indexTitles(titles: readonly string[]): Promise<MiniSearch<Titled>> {
  const index = new MiniSearch<Titled>({ fields: ['title'] })
  await index.addAllAsync(titles.map((title, id) => ({ id, title })))
  return index
}

/** Every title with words that begin as those of the query, as a search while it is typed asks. */
export function findTitles(index: MiniSearch<Titled>, query: string) {
  return index.search(query, { prefix: true, combineWith: 'AND' })
}

import { useEffect, useState } from 'react'

export type SearchResults = typeof import('./search-results.tsx')

let loaded: SearchResults | null = null

/** What a search adds to the list; its code comes with the first search. Null without one, and while or where it does not come. */
export function useSearchResults(isSearching: boolean): SearchResults | null {
  const [results, setResults] = useState(loaded)
  useEffect(() => {
    if (!isSearching || loaded) return
    import('./search-results.tsx').then(
      (module) => {
        loaded = module
        setResults(module)
      },
      // The list is right without it; the next search asks again.
      () => undefined,
    )
  }, [isSearching])
  return isSearching ? results : null
}

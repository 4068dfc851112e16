import { LANE_SORTS, type LaneSort, page } from '../../state/choices.ts'
import { words } from '../../words/words.ts'
import { LaneKey } from './lane-key.tsx'
import type { Lanes } from './use-lanes.ts'

/** The order of the lanes, a search among them, and the button that folds them. */
export function LanesHead({ lanes: { shown, count, sort, query, isFolded } }: { readonly lanes: Lanes }) {
  const hint = query.trim() === '' ? words.lanes.noneChosen : words.lanes.notFound
  return (
    <>
      <h2>{words.lanes.title}</h2>
      <span className="lane-tools">
        {count > 1 && (
          <select
            aria-label={words.lanes.sort}
            value={sort}
            onChange={(event) => page.setState({ laneSort: event.target.value as LaneSort })}
          >
            {LANE_SORTS.map((each) => (
              <option key={each} value={each}>
                {words.lanes.sorts[each]}
              </option>
            ))}
          </select>
        )}
        {isFolded !== null && (
          <>
            <input
              type="search"
              aria-label={words.lanes.find}
              placeholder={words.lanes.find}
              value={query}
              onChange={(event) => page.setState({ laneQuery: event.target.value })}
            />
            {query.trim() === '' && (
              <button
                type="button"
                className="quiet"
                aria-expanded={!isFolded}
                title={words.lanes.folded(shown.length, count)}
                onClick={() => page.setState({ areLanesFolded: !isFolded })}
              >
                {isFolded ? words.lanes.showAll(count) : words.lanes.fold}
              </button>
            )}
          </>
        )}
        <LaneKey />
      </span>
      {shown.length === 0 && <p className="hint">{hint}</p>}
    </>
  )
}

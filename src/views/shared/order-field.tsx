import { ROW_ORDERS, type RowOrder } from '../../filter/rows.ts'
import { page, usePage } from '../../state/choices.ts'
import { words } from '../../words/words.ts'

/** The order of the events, one for the list and the table. */
export function OrderField() {
  const sort = usePage((now) => now.sort)
  return (
    <label className="order">
      <span className="visually-hidden">{words.events.order}</span>
      <select value={sort} onChange={(event) => page.setState({ sort: event.target.value as RowOrder })}>
        {ROW_ORDERS.map((order) => (
          <option key={order} value={order}>
            {words.orders[order]}
          </option>
        ))}
      </select>
    </label>
  )
}

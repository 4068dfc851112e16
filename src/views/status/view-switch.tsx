import { MIDDLE_VIEWS, page, usePage } from '../../state/choices.ts'
import { words } from '../../words/words.ts'
import './view-switch.css'
/** What stands in the middle of the page. */
export function ViewSwitch() {
  const view = usePage((now) => now.view)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays out its children in ways of its own
    <div role="group" aria-label={words.views.title} className="view-switch">
      {MIDDLE_VIEWS.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === view}
          onClick={() => page.setState({ view: each })}
        >
          {words.views.names[each]}
        </button>
      ))}
    </div>
  )
}

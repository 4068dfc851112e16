import { closeArticle } from '../../state/choices.ts'
import { words } from '../../words/words.ts'

/** In place of an article that the record does not have: what the link asked for, and the way on. */
export function NotThere({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div role="alert" className="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      <p className="actions">
        <button type="button" className="button" onClick={closeArticle}>
          {words.event.unknownWay}
        </button>
      </p>
    </div>
  )
}

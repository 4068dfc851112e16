import { Component, type ReactNode } from 'react'
import { words } from '../../words/words.ts'

interface Props {
  /** The view's name, as its button or heading has it. */
  readonly view: string
  /** Class of the room that the view would take. */
  readonly className?: string
  readonly children: ReactNode
}

/** Keeps an error in one view from taking the others with it. React offers this as a class only. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <div role="alert" className={`alert ${this.props.className ?? ''}`}>
        <p>{words.app.viewFailed(this.props.view)}</p>
        <p className="actions">
          {!isCodeMissing(error) && (
            <button type="button" onClick={() => this.setState({ error: null })}>
              {words.retry}
            </button>
          )}
          <button type="button" onClick={() => location.reload()}>
            {words.app.reload}
          </button>
        </p>
        <details>
          <summary>{words.app.details}</summary>
          <code>{error.message}</code>
        </details>
      </div>
    )
  }
}

/** Many browsers never ask again for a module that once failed to come: only a new page does. */
function isCodeMissing({ message }: Error): boolean {
  return /dynamically imported module|importing a module script/i.test(message)
}

import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react'

interface Props<P extends object> {
  /** Fetches the view's code; called again when the view is tried again after a failure. */
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
  readonly fallback: ReactNode
}

// The bundler asks for a style sheet only once: what did not come would be missing when the view is tried again.
const missing = new Set<HTMLLinkElement>()
document.addEventListener(
  'error',
  ({ target }) => target instanceof HTMLLinkElement && target.rel === 'stylesheet' && missing.add(target),
  true,
)

/** Fetches the style sheets that did not come. */
async function fetchStyles() {
  await Promise.all(
    Array.from(missing, (link) => {
      missing.delete(link)
      const again = link.cloneNode() as HTMLLinkElement
      link.replaceWith(again)
      return new Promise((resolve, reject) => {
        again.onload = resolve
        again.onerror = () => reject(new Error(again.href))
      })
    }),
  )
}

/** A view whose code comes when it is first shown. */
export function LazyView<P extends object>({ load, props, fallback }: Props<P>) {
  // React keeps a failed import for good; a new mount makes a new one.
  const [View] = useState(() =>
    lazy(async () => {
      await fetchStyles()
      return { default: await load() }
    }),
  )
  return (
    <Suspense fallback={fallback}>
      <View {...props} />
    </Suspense>
  )
}

import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react'

interface Props<P extends object> {
  /** Fetches the view's code; called again when the view is tried again after a failure. */
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
  readonly fallback: ReactNode
}

/** A view whose code comes when it is first shown. */
export function LazyView<P extends object>({ load, props, fallback }: Props<P>) {
  // React keeps a failed import for good; a new mount makes a new one.
  const [View] = useState(() => lazy(async () => ({ default: await load() })))
  return (
    <Suspense fallback={fallback}>
      <View {...props} />
    </Suspense>
  )
}

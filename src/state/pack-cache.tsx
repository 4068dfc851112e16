import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'

// A pack is fetched once and does not change under the reader; a failure is shown at once, with a way to try again.
const client = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, structuralSharing: false } },
})

/** Holds the packs that were fetched. */
export function PackCache({ children }: { readonly children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}

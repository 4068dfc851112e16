import type { ReactNode } from 'react'
import { openCountry } from '../../state/choices.ts'
import { countryHref } from '../../state/history.ts'
import { PageLink } from './page-link.tsx'

/** Leads to a country's whole history. */
export function CountryLink({
  country,
  className = '',
  children,
}: {
  readonly country: string
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <PageLink href={countryHref(country)} onOpen={() => openCountry(country)} className={className}>
      {children}
    </PageLink>
  )
}

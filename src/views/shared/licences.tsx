import type { PackInfo } from '../../data/pack.ts'
import { webAddress } from '../../lib/web-address.ts'

/** The licences of a pack by name, each linked where it has a web address. */
export function Licences({ licenses }: Pick<PackInfo, 'licenses'>) {
  return licenses.map(({ name, title, path }, index) => {
    const href = webAddress(path)
    return (
      <span key={name}>
        {index > 0 && ', '}
        {href ? (
          <a href={href} target="_blank" rel="noopener noreferrer license">
            {title || name}
          </a>
        ) : (
          title || name
        )}
      </span>
    )
  })
}

import { dataSetsOf } from '../../exporters/data-sets.ts'
import { webAddress } from '../../lib/web-address.ts'
import { useFiles } from '../../state/files.ts'
import { useLayers } from '../../state/layers.ts'
import { takenFiles } from '../../state/taken-files.ts'

/** Whose the events of opened files are, and on what terms: a line for each data set that is shown. */
export function FileLicences() {
  const files = takenFiles(useLayers().layers, useFiles())
  const counts = [0, ...files.map(({ columns }) => columns.count)]
  // Of the reader's own table nobody asks anything.
  const asking = dataSetsOf({ files, counts }).filter(({ terms }) => terms.licence !== '')
  return asking.map(({ name, terms }) => {
    const href = webAddress(terms.link)
    return (
      <span key={name} className="file-licence">
        <bdi>{name}</bdi>: {terms.attribution} {terms.licence}{' '}
        {href && (
          <a href={href} target="_blank" rel="noopener noreferrer">
            {terms.link}
          </a>
        )}
      </span>
    )
  })
}

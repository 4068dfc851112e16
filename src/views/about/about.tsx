import type { Pack } from '../../data/pack.ts'
import { page, usePage } from '../../state/choices.ts'
import { addressOf } from '../../state/history.ts'
import { useLayers } from '../../state/layers.ts'
import { askWelcome } from '../../state/welcome.ts'
import { searchWords } from '../../words/search-words.ts'
import { words } from '../../words/words.ts'
import { LazyView } from '../shared/lazy-view.tsx'
import { Licences } from '../shared/licences.tsx'
import './about.css'

const loadFileLicences = () => import('./file-licences.tsx').then(({ FileLicences }) => FileLicences)

/** Whose record this is: its title and version, and the licence and names that go with the data wherever they are shown. */
export function About({ pack: { info } }: { readonly pack: Pack }) {
  const isEmbedded = usePage((now) => now.embed)
  const hasFiles = useLayers().layers.length > 0
  const names = info.contributors.map(({ title }) => title).join(', ')
  return (
    <footer className="about">
      <span className="record" title={info.description}>
        <bdi>{info.title}</bdi>
        {info.version && `, ${words.about.version(info.version)}`}
      </span>
      <span>
        {words.about.licence} <Licences licenses={info.licenses} />
        {names && ` ${words.about.by(names)}`}. {words.about.quotes}
      </span>
      {!isEmbedded && (
        <button type="button" className="quiet" onClick={askWelcome}>
          {searchWords.welcome.about}
        </button>
      )}
      {isEmbedded && (
        <a href={addressOf({ ...page.getState(), embed: false })} target="_blank" rel="noopener">
          {words.about.whole}
        </a>
      )}
      {hasFiles && <LazyView load={loadFileLicences} props={{}} fallback={null} />}
    </footer>
  )
}

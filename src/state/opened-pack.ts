import type { Problem } from '../data/problem.ts'
import { fileWords } from '../words/file-words.ts'
import { NO_CHOICES, page } from './choices.ts'
import { loadPack, type ReadText } from './load-pack.ts'

let opened = 0

/**
 * Shows a pack whose files are at hand, texts by their path from its folder on, in place of the record, as `?pack=` does. It is kept nowhere:
 * a reload leaves it.
 */
export function openPackFiles(files: ReadonlyMap<string, string>, name: string): void {
  const address = `file:///${encodeURIComponent(name)}/${++opened}/`
  const readText: ReadText = async (_url, path) => files.get(path) ?? missing(path, name)
  page.setState({
    ...firstScreen(),
    openedPack: {
      ...{ name, address, linkNote: fileWords.packLinkNote },
      load: (signal) => loadPack(address, signal, readText),
    },
  })
}

/** Back to the record that the address names. */
export function closeOpenedPack(): void {
  page.setState({ ...firstScreen(), openedPack: null })
}

/** What was chosen of one record means nothing in another. */
function firstScreen() {
  const { pack, embed } = page.getState()
  return {
    ...NO_CHOICES,
    pack,
    embed,
    window: null,
    gathered: null,
    isPlaying: false,
    welcome: 'closed' as const,
  }
}

function missing(file: string, name: string): Problem {
  const message = `there is no such file in ${name}.`
  return { file, row: null, column: null, rule: 'missing', message, leftOut: true }
}

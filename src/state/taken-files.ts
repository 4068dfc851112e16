import type { TakenFile } from '../exporters/data-sets.ts'
import type { Layer } from '../importers/layer.ts'
import { tableTerms } from '../words/table-words.ts'
import type { OpenFile } from './files.ts'

/** The files behind the layers, as what is taken along names them; those that are still being read are nobody's yet. */
export function takenFiles(layers: readonly Layer[], opened: readonly OpenFile[]): TakenFile[] {
  return layers.map((layer) => {
    const file = opened.find(({ set }) => set === layer.set)
    const name = file?.name ?? layer.set
    const layout = file?.table?.layout ?? 'mapped'
    const terms = tableTerms[layout]
    return { ...layer, name, dataSet: layout === 'mapped' ? name : terms.name, terms }
  })
}

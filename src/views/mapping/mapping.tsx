import { useFiles } from '../../state/files.ts'
import { fileWords as said } from '../../words/file-words.ts'
import { words } from '../../words/words.ts'
import { Dialog } from '../shared/dialog.tsx'

/** Asks what the columns of a file hold. */
export function MappingView({ set }: { readonly set: string }) {
  const file = useFiles().find((each) => each.set === set)
  if (!file?.unknown) return null
  return (
    <Dialog title={`${words.take.mapping}: ${file.name}`} close={said.closeDialog}>
      <p>{file.unknown.header.join(', ')}</p>
    </Dialog>
  )
}

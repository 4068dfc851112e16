import { useFiles } from '../../state/files.ts'
import { fileWords as said } from '../../words/file-words.ts'
import { words } from '../../words/words.ts'
import { Dialog } from '../shared/dialog.tsx'

/** What became of the rows of a file. */
export function FileReportView({ set }: { readonly set: string }) {
  const file = useFiles().find((each) => each.set === set)
  if (!file?.report) return null
  const { rows, accepted, refused } = file.report
  return (
    <Dialog title={`${words.take.report}: ${file.name}`} close={said.closeDialog}>
      <p>{said.ready(file.name, [said.rowsRead(rows), said.events(accepted), said.refused(refused)])}</p>
    </Dialog>
  )
}

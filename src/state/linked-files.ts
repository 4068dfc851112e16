import { FACETS, OF_FILE } from '../data/columns.ts'
import { type NeededFile, page } from './choices.ts'

// The files that the link names are those that are open, and those that the opened link asks for until they are there.

/** Files that are read, as a link names them; those of `hidden` are open and not shown. */
interface OpenFiles {
  readonly shown: readonly NeededFile[]
  readonly hidden: ReadonlySet<string>
}

let open: OpenFiles = { shown: [], hidden: new Set() }
/** What the reader closed or goes on without: addresses of earlier steps do not ask for it again. */
const left = new Set<string>()
let isFollowing = false

/** Says which files are open, so that the link names them, whatever step of history is gone to. */
export function linkFiles(files: OpenFiles): void {
  open = files
  for (const { set } of files.shown) left.delete(set)
  update()
  if (isFollowing) return
  isFollowing = true
  // While the choices follow the address they are not written to it: a moment later they are.
  page.subscribe((now, before) => now.files !== before.files && queueMicrotask(update))
}

function update(): void {
  const { files } = page.getState()
  const kept = files.flatMap((file) => {
    const same = open.shown.find(({ set }) => set === file.set)
    if (same) return isSameFile(file, same) ? same : file
    return left.has(file.set) || open.hidden.has(file.set) ? [] : file
  })
  const sets = new Set(kept.map(({ set }) => set))
  const next = [...kept, ...open.shown.filter(({ set }) => !sets.has(set))]
  const isSame = next.length === files.length && next.every((file, at) => file === files[at])
  if (!isSame) page.setState({ files: next })
}

/** Whether an opened file is, byte for byte, the one that a link needs. */
export function isSameFile(needed: NeededFile, opened: NeededFile): boolean {
  return needed.hash === opened.hash
}

/** Goes on without a file: what the filters ask of it and an event of it that is open go too. */
export function leaveFile(set: string): void {
  left.add(set)
  page.setState(({ files, filters, event }) => {
    const others = files.filter((file) => file.set !== set)
    // Options in a file's own words do not say of which file they are.
    const isKept = (id: string) => id !== set && (others.length > 0 || !id.startsWith(OF_FILE))
    const isAsked = FACETS.some((facet) => !filters[facet].every(isKept))
    const kept = Object.fromEntries(FACETS.map((facet) => [facet, filters[facet].filter(isKept)]))
    return {
      files: others,
      ...(isAsked && { filters: { ...filters, ...kept } }),
      ...(isOfFile(event, set) && { event: null }),
    }
  })
}

/** The id of a file's event begins with the file's. */
function isOfFile(event: string | null, set: string): event is string {
  return event?.startsWith(`${set}-`) ?? false
}

/** Takes an opened file in the place of the one that the link needs: its filters and the event that is open become those of the other. */
export function takeInstead(needed: NeededFile, opened: NeededFile): void {
  if (needed.set !== opened.set) left.add(needed.set)
  page.setState(({ files, filters, event }) => {
    return {
      files: [...files.filter(({ set }) => set !== needed.set && set !== opened.set), opened],
      ...(filters.set.includes(needed.set) && {
        filters: {
          ...filters,
          set: [...new Set(filters.set.map((id) => (id === needed.set ? opened.set : id)))],
        },
      }),
      ...(isOfFile(event, needed.set) && { event: `${opened.set}${event.slice(needed.set.length)}` }),
    }
  })
}

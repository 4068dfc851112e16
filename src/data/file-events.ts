const OF_FILE_EVENT = /^([0-9a-f]{10})-([1-9][0-9]{0,9})$/

/** The file that an event's id names, if it is one of a file's rows: `3f2a9c1b5d-1204` is row 1204 of file `3f2a9c1b5d`. */
export function setOfEvent(id: string): { readonly set: string; readonly row: number } | null {
  const match = OF_FILE_EVENT.exec(id)
  return match ? { set: match[1]!, row: Number(match[2]) } : null
}

// Whether files are kept shows only in the file system, which is asked when the panel of files is there: this says whether to load that.

const KEY = 'tocsin:kept-files'

/** Whether files were kept on this device the last time that somebody looked. */
export function hasKeptFiles(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

export function noteKept(isAny: boolean): void {
  try {
    if (isAny) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
  } catch {
    // Where the store is blocked no file is kept either.
  }
}

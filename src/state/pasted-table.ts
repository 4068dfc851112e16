const DELIMITERS = ['\t', ';', ',', '|']

/** Whether a pasted text looks like a table: its first two lines, a header and a row, are both split by one delimiter. */
export function looksLikeTable(text: string): boolean {
  const [header, row] = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  return DELIMITERS.some((each) => header?.includes(each) && row?.includes(each))
}

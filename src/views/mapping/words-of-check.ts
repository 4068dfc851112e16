import type { MappingFault, MappingWarning } from '../../state/table-columns.ts'
import { mappingWords as said } from '../../words/mapping-words.ts'

/** `nameOf` gives a column as the file writes it. */
export function faultInWords(fault: MappingFault, nameOf: (column: string) => string): string {
  switch (fault.kind) {
    case 'no-date':
      return said.faults['no-date']()
    case 'half-a-point':
      return said.faults['half-a-point'](fault.field)
    case 'twice':
      return said.faults.twice(nameOf(fault.column), fault.as)
  }
}

export function warningInWords(warning: MappingWarning, nameOf: (column: string) => string): string {
  return warning.kind === 'shared'
    ? said.warnings.shared(nameOf(warning.column), warning.fields)
    : said.warnings['not-read'](warning.field, warning.because)
}

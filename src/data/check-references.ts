import { propertyRule, type TableName } from './pack-format.ts'
import { CONSEQUENCE, type Problem } from './problem.ts'
import { tableSchema } from './table-schemas.ts'
import {
  type Fault,
  idsOf,
  reviseRows,
  shown,
  type WorkingTable,
  type WorkingTables,
  withCell,
} from './working-table.ts'

interface Reference {
  readonly column: string
  readonly target: TableName
  readonly isRequired: boolean
}

/**
 * Checks that the references of a table lead to rows of others, which have been checked before it. A broken one in a required
 * cell leaves the row out, in an optional cell it is emptied. Where the table it leads to is not whole the same is
 * done without a word: the fault is that table's, and reported there. A reference to a table still on its way is left as it is.
 */
export function checkReferences<T extends TableName>(
  tables: WorkingTables,
  name: T,
  problems: Problem[],
): void {
  const table: WorkingTable<T> = tables[name]
  const references = referencesOf(name).filter(({ target }) => !tables[target].isAwaited)
  const ids = new Map(references.map(({ target }) => [target, idsOf(tables[target])]))
  reviseRows(table, problems, (row, fault) => {
    let kept: typeof row | null = row
    for (const { column, target, isRequired } of references) {
      const id = String(row[column as keyof typeof row])
      if (id === '' || ids.get(target)!.has(id)) continue
      if (tables[target].isWhole) fault(...brokenReference(column, tables[target], id))
      if (isRequired) kept = null
      else if (kept) kept = withCell(kept, column, '')
    }
    return kept
  })
  if (references.some(({ target, isRequired }) => isRequired && !tables[target].isWhole))
    table.isWhole = false
}

/** Checks that the claims whose value is an actor or a level name one that there is. */
export function checkValueReferences(tables: WorkingTables, problems: Problem[]): void {
  const targets = { actor: tables.actors, level: tables.levels }
  const ids = { actor: idsOf(tables.actors), level: idsOf(tables.levels) }
  reviseRows(tables.claims, problems, (claim, fault) => {
    const { type } = propertyRule(claim.property)
    if ((type !== 'actor' && type !== 'level') || ids[type].has(claim.value)) return claim
    if (targets[type].isWhole) fault(...brokenReference('value', targets[type], claim.value))
    return null
  })
  if (!tables.actors.isWhole || !tables.levels.isWhole) tables.claims.isWhole = false
}

function referencesOf(name: TableName): Reference[] {
  const { fields, foreignKeys = [] } = tableSchema(name)
  return foreignKeys.map(({ fields: column, reference }) => ({
    column,
    target: reference.resource,
    isRequired: fields.some((field) => field.name === column && field.constraints?.required === true),
  }))
}

function brokenReference(
  column: string,
  { file, leftOut }: Pick<WorkingTable<TableName>, 'file' | 'leftOut'>,
  id: string,
): Parameters<Fault> {
  const row = leftOut.get(id)
  return row === undefined
    ? ['reference', column, `${shown(id)} is not in ${file}; expected the id of a row there.`]
    : [
        CONSEQUENCE,
        column,
        `${shown(id)} is in row ${row} of ${file}, which was left out for a fault of its own.`,
      ]
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPack } from '../data/check-pack.ts'
import { buildColumns } from '../data/columns.ts'
import { indexPack, type Pack } from '../data/pack.ts'
import { tinyPackFiles } from '../data/test-pack.ts'
import { type Filters, NO_FILTERS } from '../filter/filters.ts'
import { matchRows } from '../filter/match.ts'
import type { Day } from '../lib/days.ts'
import { type Selection, selectionOf } from './selection.ts'
import type { Work } from './turns.ts'

/** The files of a shipped pack, or of the tiny one. */
export function packFilesOf(name: 'tiny' | 'crocus' | 'world'): Map<string, string> {
  if (name === 'tiny') return tinyPackFiles()
  const folder = join(import.meta.dirname, '../../public/packs', name)
  const names = readdirSync(folder).filter((file) => /\.(csv|json)$/.test(file))
  return new Map(names.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
}

export function openPack(files: ReadonlyMap<string, string>): Pack {
  const { info, tables } = checkPack(files, null)
  return indexPack(info!, tables)
}

export function selectFrom(pack: Pack, filters: Partial<Filters> = {}, known: Day | null = null): Selection {
  const matches = matchRows(buildColumns(pack, known), { ...NO_FILTERS, ...filters })
  return selectionOf(pack, matches, known, {
    link: 'https://tocsin.example/?country=FR',
    linkOf: (event) => `https://tocsin.example/event/${event}/`,
  })
}

/** A work that nobody watches. */
export function quietWork(): Work {
  return { signal: new AbortController().signal, onProgress: () => undefined }
}

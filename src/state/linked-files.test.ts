import { beforeEach, expect, test } from 'vitest'
import { NO_FILTERS } from '../filter/filters.ts'
import { type NeededFile, NO_CHOICES, page, setFilters } from './choices.ts'
import { isSameFile, leaveFile, linkFiles, takeInstead } from './linked-files.ts'

const GED: NeededFile = { set: '3f2a9c1b5d', rows: 12, hash: '0123456789abcdef', name: 'ged.csv' }
const OLD: NeededFile = { ...GED, rows: 11, hash: 'ffffffffffffffff' }
const GTD: NeededFile = { set: '00000000aa', rows: 5, hash: 'aaaaaaaaaaaaaaaa', name: 'gtd.csv' }

const files = () => page.getState().files
const open = (...shown: NeededFile[]) => linkFiles({ shown, hidden: new Set() })
/** The choices follow the address of another step; the files are said again a moment later. */
async function goTo(choices: Partial<typeof NO_CHOICES>) {
  page.setState({ ...NO_CHOICES, ...choices })
  await Promise.resolve()
}

beforeEach(() => {
  open()
  page.setState(NO_CHOICES)
})

test('the link names the files that are open, and no longer one that is closed or hidden', () => {
  open(GED, GTD)
  expect(files()).toEqual([GED, GTD])
  linkFiles({ shown: [GTD], hidden: new Set([GED.set]) })
  expect(files()).toEqual([GTD])
  leaveFile(GTD.set)
  open()
  expect(files()).toEqual([])
})

test('a file that the opened link needs stays in it until it is open', () => {
  page.setState({ files: [GED] })
  open(GTD)
  expect(files()).toEqual([GED, GTD])
  open(GTD, { ...GED, name: 'renamed.csv' })
  expect(files()).toEqual([{ ...GED, name: 'renamed.csv' }, GTD])
})

test('another file that begins as the needed one does is not taken for it', () => {
  page.setState({ files: [OLD] })
  open(GED)
  expect(files()).toEqual([OLD])
  expect(isSameFile(OLD, GED)).toBe(false)
  takeInstead(OLD, GED)
  expect(files()).toEqual([GED])
})

test('a step of history back to before a file was opened still names it, and one to before it was closed does not', async () => {
  open(GED)
  await goTo({ files: [] })
  expect(files()).toEqual([GED])
  leaveFile(GED.set)
  open()
  await goTo({ files: [GED] })
  expect(files()).toEqual([])
  open(GED)
  expect(files()).toEqual([GED])
})

test('going on without a file leaves what was asked of it alone, and all else as it is', () => {
  page.setState({ files: [GED, GTD], event: `${GED.set}-7` })
  setFilters({ set: ['record', GED.set], country: ['FR'] })
  leaveFile(GED.set)
  expect(page.getState()).toMatchObject({
    files: [GTD],
    event: null,
    filters: { ...NO_FILTERS, set: ['record'], country: ['FR'] },
  })
  setFilters({ actor: ['file-a1', 'river-front'] })
  page.setState({ event: `${GTD.set}-7` })
  leaveFile(GED.set)
  expect(page.getState().filters.actor).toEqual(['file-a1', 'river-front'])
  expect(page.getState().event).toBe(`${GTD.set}-7`)
  leaveFile(GTD.set)
  expect(page.getState().filters.actor).toEqual(['river-front'])
})

test('what was asked of the needed file is asked of the one that is taken instead', () => {
  page.setState({ files: [GED], event: `${GED.set}-7` })
  setFilters({ set: ['record', GED.set] })
  open(GTD)
  takeInstead(GED, GTD)
  expect(page.getState()).toMatchObject({
    files: [GTD],
    event: `${GTD.set}-7`,
    filters: { set: ['record', GTD.set] },
  })
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from './choices.ts'
import type { ReadFileMessage } from './file-messages.ts'
import { cancelFile, closeFile, fileOf, files, openFile, openFiles } from './files.ts'

/** Stands in for the browser's workers; a test says what they say. */
class FakeWorker {
  static all: FakeWorker[] = []
  onmessage: ((event: { data: ReadFileMessage }) => void) | null = null
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null
  onmessageerror: (() => void) | null = null
  isEnded = false
  constructor() {
    FakeWorker.all.push(this)
  }
  postMessage() {}
  terminate() {
    this.isEnded = true
  }
}

const problem = { rule: 'any', row: null, column: null, value: null, reason: 'any' }
const file = (text: string, name = `${text}.csv`) => new File([text], name)
const opened = () => files.getState().files

beforeEach(() => {
  FakeWorker.all = []
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(() => {
  for (const { set } of opened()) closeFile(set)
  vi.unstubAllGlobals()
})

test('two files are read at once, and the others when one of them is through', async () => {
  await openFiles(['a', 'b', 'c', 'd'].map((text) => file(text)))
  expect(opened().map(({ state, letter }) => [state, letter])).toEqual([
    ['reading', 'A'],
    ['reading', 'B'],
    ['reading', 'C'],
    ['reading', 'D'],
  ])
  expect(FakeWorker.all).toHaveLength(2)
  FakeWorker.all[0]!.onmessage!({ data: { kind: 'problem', problem } })
  expect(FakeWorker.all.map(({ isEnded }) => isEnded)).toEqual([true, false, false])
  expect(opened()[0]).toMatchObject({ state: 'failed', problem })
})

test('a file that is cancelled before its turn is never read, and can be opened again in its place', async () => {
  const sets = []
  for (const text of ['a', 'b', 'c', 'd']) sets.push(await openFile(file(text), text))
  cancelFile(sets[2]!)
  cancelFile(sets[0]!)
  expect(FakeWorker.all).toHaveLength(3)
  expect(fileOf(sets[2]!)).toMatchObject({ state: 'cancelled', layer: null })
  expect(await openFile(file('c'), 'c')).toBe(sets[2])
  expect(opened().map(({ name, letter }) => name + letter)).toEqual(['aA', 'bB', 'cC', 'dD'])
})

test('the same file again is not read again, and is pointed at', async () => {
  const set = await openFile(file('a'), 'a.csv')
  expect(await openFile(file('a'), 'copy.csv')).toBe(set)
  expect(files.getState()).toMatchObject({ files: [{ set }], repeated: { set, name: 'copy.csv' } })
  closeFile(set)
  expect(files.getState()).toMatchObject({ files: [], repeated: null })
})

test('a worker that dies or whose columns find no room is a problem of its file alone', async () => {
  const [a, b] = [await openFile(file('a'), 'a'), await openFile(file('b'), 'b')]
  FakeWorker.all[0]!.onerror!({ message: 'out of memory', preventDefault() {} })
  FakeWorker.all[1]!.onmessageerror!()
  expect(fileOf(a)?.problem?.reason).toContain('out of memory')
  expect(fileOf(b)?.problem).toMatchObject({ rule: 'memory' })
})

test('a file that announces too much, and one that cannot be read, fail with what to do', async () => {
  const huge = Object.defineProperty(file('a'), 'size', { get: () => 10e9 })
  const folder = Object.defineProperty(file('b'), 'slice', {
    value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('Not found.')) }),
  })
  await openFiles([huge, folder])
  expect(opened().map(({ state }) => state)).toEqual(['failed', 'failed'])
  expect(opened()[0]?.problem?.reason).toContain('10 GB; at most 4 GB')
  expect(opened()[1]?.problem?.reason).toContain('(Not found). If it is a folder')
  expect(FakeWorker.all).toHaveLength(0)
})

test('a pack is opened in place of the record, and is no file', async () => {
  const set = await openFile(file('a'), 'own.zip')
  FakeWorker.all[0]!.onmessage!({ data: { kind: 'pack', files: new Map() } })
  expect(fileOf(set)).toBeUndefined()
  expect(page.getState().openedPack).toMatchObject({ name: 'own.zip' })
  page.setState({ openedPack: null })
})

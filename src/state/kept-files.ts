import { useEffect } from 'react'
import { createStore, useStore } from 'zustand'
import { keptWords } from '../words/kept-words.ts'
import type { NeededFile } from './choices.ts'
import { fileOf, openFile } from './files.ts'
import { noteKept } from './has-kept-files.ts'
import type { KeepMessage, KeepRequest } from './keep-file.worker.ts'
import {
  fileOfKept,
  type KeptFile,
  keptFolder,
  listKept,
  removeKept,
  removeLeftovers,
  WRITING_LOCK,
} from './kept-store.ts'

export type { KeptFile } from './kept-store.ts'

/** The files that the reader keeps on this device, across visits. */
export interface KeptFiles {
  /** `none`: the browser keeps no files here. */
  readonly place: 'unknown' | 'ready' | 'none'
  readonly files: readonly KeptFile[]
  /** By id the share that is written of those that are being kept. */
  readonly writing: ReadonlyMap<string, number>
  /** By id why a file could not be kept or opened. */
  readonly problems: ReadonlyMap<string, string>
  /** Whether the browser says that it removes none of them by itself. */
  readonly isLasting: boolean
  /** What became of the last file that was taken out of the list; empty when none was. */
  readonly said: string
}

export const keptFiles = createStore<KeptFiles>()(() => ({
  place: 'unknown',
  files: [],
  writing: new Map(),
  problems: new Map(),
  isLasting: false,
  said: '',
}))

/** The kept files; whoever asks first has them looked up. */
export function useKeptFiles(): KeptFiles {
  const now = useStore(keptFiles)
  useEffect(() => {
    if (now.place === 'unknown') void findKept()
  }, [now.place])
  return now
}

const workers = new Map<string, Worker>()
const opening = new Map<string, Promise<void>>()
/** What was opened from where it is kept: once that is forgotten, it cannot be read again. */
const copies = new WeakSet<Blob>()
/** Left free beside a file, for what the browser writes down about it. */
const MARGIN = 2 ** 20

/** Looks up which files are kept. Never rejects: where the browser keeps none, `place` says so. */
export async function findKept(): Promise<void> {
  try {
    const folder = await keptFolder()
    // Nobody writes just now, so what is not whole was broken off.
    await navigator.locks.request(WRITING_LOCK, { ifAvailable: true }, (lock) =>
      lock ? removeLeftovers(folder).catch(() => undefined) : undefined,
    )
    const isLasting = (await navigator.storage.persisted?.()) ?? false
    const files = await listKept(folder)
    noteKept(files.length > 0)
    keptFiles.setState({ place: 'ready', files, isLasting })
  } catch {
    keptFiles.setState({ place: 'none', files: [] })
  }
}

/** Keeps an open file that is read to its end; `today` is `YYYY-MM-DD`. What came of it is in the store. */
export async function keepFile(set: string, today: string): Promise<void> {
  const opened = fileOf(set)
  if (!opened?.report || !opened.hash || workers.has(set)) return
  const { name, file, report, hash, table } = opened
  setProblem(set, null)
  setWriting(set, 0)
  try {
    await keptFolder()
  } catch {
    keptFiles.setState({ place: 'none' })
    return fail(set, keptWords.noPlace)
  }
  const isLasting = (await navigator.storage.persist?.().catch(() => false)) ?? false
  const { quota, usage } = await navigator.storage.estimate()
  const room = (quota ?? Number.POSITIVE_INFINITY) - (usage ?? 0)
  if (file.size + MARGIN > room) return fail(set, keptWords.noRoom(name, file.size, room))
  keptFiles.setState({ isLasting })
  const mapping = table?.mapping ?? null
  const kept = { set, name, size: file.size, rows: report.rows, hash, mapping, date: today }
  write({ file, kept })
}

function write(request: KeepRequest) {
  const { set, name } = request.kept
  const worker = new Worker(new URL('./keep-file.worker.ts', import.meta.url), { type: 'module' })
  workers.set(set, worker)
  worker.onmessage = ({ data }: MessageEvent<KeepMessage>) => {
    if (workers.get(set) !== worker) return
    if (data.kind === 'progress') return setWriting(set, data.share)
    if (data.kind === 'problem') return fail(set, whyNot(name, data))
    keptFiles.setState(({ files }) => ({ files: [request.kept, ...files] }))
    noteKept(true)
    end(set)
  }
  worker.onerror = (event) => {
    event.preventDefault()
    fail(set, keptWords.failed(name, event.message ?? ''))
  }
  worker.postMessage(request)
}

function whyNot(name: string, problem: { readonly name: string; readonly message: string }): string {
  if (problem.name === 'QuotaExceededError') return keptWords.full(name)
  if (problem.name === 'NoModificationAllowedError') return keptWords.busy(name)
  return keptWords.failed(name, problem.message || problem.name)
}

function fail(set: string, problem: string) {
  end(set)
  setProblem(set, problem)
}

function end(set: string) {
  workers.get(set)?.terminate()
  workers.delete(set)
  setWriting(set, null)
}

/** Forgets a file of the list, and says so there. */
export function forgetListed({ set, name }: KeptFile): Promise<void> {
  keptFiles.setState({ said: keptWords.forgotten(name) })
  return forgetFile(set)
}

/** Takes a file out of what is kept, or breaks its writing off. Its events stay if it is open. */
export async function forgetFile(set: string): Promise<void> {
  end(set)
  setProblem(set, null)
  keptFiles.setState(({ files }) => ({ files: files.filter((file) => file.set !== set) }))
  const folder = await keptFolder()
  // A writing that was broken off a moment ago may hold its file yet.
  for (let tries = 1; ; tries++) {
    try {
      await removeKept(folder, set)
      return noteKept(keptFiles.getState().files.length > 0)
    } catch {
      if (tries === 10) return findKept()
      await new Promise((resolve) => setTimeout(resolve, 50 * tries))
    }
  }
}

/** Forgets all of them. */
export async function forgetAllFiles(): Promise<void> {
  keptFiles.setState({ said: keptWords.allForgotten })
  await Promise.all(keptFiles.getState().files.map(({ set }) => forgetFile(set)))
}

/** Opens a kept file as if the reader had chosen it. */
export function openKept(set: string): Promise<void> {
  keptFiles.setState({ said: '' })
  const before = opening.get(set)
  if (before) return before
  const now = openNow(set).finally(() => opening.delete(set))
  opening.set(set, now)
  return now
}

/** Whether an open file is read from where it is kept. */
export function isKeptCopy(set: string): boolean {
  const file = fileOf(set)
  return file !== undefined && copies.has(file.file)
}

async function openNow(set: string): Promise<void> {
  const kept = keptFiles.getState().files.find((file) => file.set === set)
  if (!kept) return
  try {
    const copy = await fileOfKept(await keptFolder(), set)
    copies.add(copy)
    await openFile(copy, kept.name, kept.mapping)
  } catch {
    setProblem(set, keptWords.gone(kept.name))
    await findKept()
  }
}

/** Opens those of the needed files that are kept; the reader was asked for them before. */
export async function openNeeded(needed: readonly NeededFile[]): Promise<void> {
  if (keptFiles.getState().place === 'unknown') await findKept()
  const { files } = keptFiles.getState()
  const found = needed.filter(
    ({ set, hash }) => !fileOf(set) && files.some((kept) => kept.set === set && kept.hash.startsWith(hash)),
  )
  await Promise.all(found.map(({ set }) => openKept(set)))
}

function setWriting(set: string, share: number | null) {
  keptFiles.setState(({ writing }) => ({ writing: changed(writing, set, share) }))
}

function setProblem(set: string, problem: string | null) {
  keptFiles.setState(({ problems }) => ({ problems: changed(problems, set, problem) }))
}

function changed<T>(map: ReadonlyMap<string, T>, key: string, value: T | null): ReadonlyMap<string, T> {
  const next = new Map(map)
  if (value === null) next.delete(key)
  else next.set(key, value)
  return next
}

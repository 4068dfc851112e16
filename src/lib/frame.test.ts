import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onceAFrame } from './frame.ts'

let waiting: FrameRequestCallback[] = []

/** The browser draws: what was asked for until now runs. */
function drawFrame() {
  const now = waiting
  waiting = []
  for (const callback of now) callback(0)
}

beforeEach(() => {
  waiting = []
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => waiting.push(callback))
})
afterEach(() => vi.unstubAllGlobals())

test('several calls before a frame act once, with the newest arguments', () => {
  const act = vi.fn()
  const update = onceAFrame(act)
  update(1, 'a')
  update(2, 'b')
  update(3, 'c')
  expect(act).not.toHaveBeenCalled()
  drawFrame()
  expect(act.mock.calls).toEqual([[3, 'c']])
})

test('a frame without a new call does nothing, and a later call acts again', () => {
  const act = vi.fn()
  const update = onceAFrame(act)
  update(1)
  drawFrame()
  drawFrame()
  expect(waiting).toHaveLength(0)
  update(2)
  drawFrame()
  expect(act.mock.calls).toEqual([[1], [2]])
})

test('a call from inside the act waits for the next frame', () => {
  const seen: number[] = []
  const update = onceAFrame((count: number) => {
    seen.push(count)
    if (count < 3) update(count + 1)
  })
  update(1)
  drawFrame()
  expect(seen).toEqual([1])
  drawFrame()
  drawFrame()
  drawFrame()
  expect(seen).toEqual([1, 2, 3])
})

test('an act that fails does not block the next', () => {
  const act = vi.fn().mockImplementationOnce(() => {
    throw new Error('no')
  })
  const update = onceAFrame(act)
  update(1)
  expect(drawFrame).toThrow('no')
  update(2)
  drawFrame()
  expect(act).toHaveBeenLastCalledWith(2)
})

test('two wrapped acts do not take each other’s place', () => {
  const [one, two] = [vi.fn(), vi.fn()]
  onceAFrame(one)('one')
  onceAFrame(two)('two')
  drawFrame()
  expect([one.mock.calls, two.mock.calls]).toEqual([[['one']], [['two']]])
})

test('calls without arguments act too', () => {
  const act = vi.fn()
  onceAFrame(act)()
  drawFrame()
  expect(act).toHaveBeenCalledOnce()
})

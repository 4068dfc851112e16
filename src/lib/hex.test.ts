import { expect, test } from 'vitest'
import { toHex } from './hex.ts'

test('each byte is two digits', () => {
  expect(toHex(Uint8Array.of(0, 10, 255))).toBe('000aff')
  expect(toHex(new Uint8Array())).toBe('')
})

import { type KeptFile, keptFolder, WRITING_LOCK, writeKept } from './kept-store.ts'

// Writes one file into the origin's private file system, off the main thread: only workers can write there piece by piece in every browser.

export interface KeepRequest {
  readonly file: Blob
  readonly kept: KeptFile
}

export type KeepMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'kept' }
  /** `name` is the exception's, such as QuotaExceededError. */
  | { readonly kind: 'problem'; readonly name: string; readonly message: string }

self.onmessage = async ({ data: { file, kept } }: MessageEvent<KeepRequest>) => {
  const send = (message: KeepMessage) => self.postMessage(message)
  try {
    await navigator.locks.request(WRITING_LOCK, { mode: 'shared' }, async () =>
      writeKept(await keptFolder(), file, kept, (share) => send({ kind: 'progress', share })),
    )
    send({ kind: 'kept' })
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    send({ kind: 'problem', name, message })
  }
}

let isUsed = false
for (const type of ['pointerdown', 'keydown'] as const)
  addEventListener(
    type,
    () => {
      isUsed = true
    },
    { capture: true, once: true },
  )

/** Whether the reader has done anything on this page yet. To be loaded with the page: what comes later has missed it. */
export function isPageUsed(): boolean {
  return isUsed
}

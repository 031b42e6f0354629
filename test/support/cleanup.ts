const pending: (() => Promise<void> | void)[] = []

/** Runs after the test that asked for it, last asked first. */
export function cleanUp(step: () => Promise<void> | void): void {
  pending.push(step)
}

export async function closeAll(): Promise<void> {
  while (pending.length > 0) await pending.pop()!()
}

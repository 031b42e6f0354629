/**
 * What was typed into the named fields, as text. A field of one line stays on one line however it was pasted; others
 * get the line ends that the browser counted.
 */
export function readTyped<Name extends string>(
  body: unknown,
  names: readonly Name[],
  manyLines: readonly Name[],
): Record<Name, string> {
  const sent = (body ?? {}) as Record<string, unknown>
  const entries = names.map((name) => {
    const value = sent[name]
    const text = typeof value === 'string' ? value : ''
    return [name, manyLines.includes(name) ? text.replaceAll('\r\n', '\n') : text.replace(/\s+/g, ' ').trim()]
  })
  return Object.fromEntries(entries) as Record<Name, string>
}

/** The number of the revision that the writer started from; what is no number is a new text. */
export function readVersion(typed: string): number {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0
}

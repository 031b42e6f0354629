/**
 * The sample with the text in every field that takes it, however short the field is: where a field demands a form of
 * its own (a date, a link, a choice), what the sample has there stays.
 */
export function filledWith(sample: unknown, text: string, isAccepted: (data: unknown) => boolean): unknown {
  let data = structuredClone(sample)
  for (const path of leavesOf(sample)) {
    for (const length of LENGTHS) {
      const tried = withLeaf(data, path, text.slice(0, length))
      if (!isAccepted(tried)) continue
      data = tried
      break
    }
  }
  return data
}

const LENGTHS = [600, 280, 140, 80, 40, 12, 4]

type Path = (string | number)[]

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

function withLeaf(data: unknown, path: Path, text: string): unknown {
  const copy = structuredClone(data)
  let place = copy as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>
  place[path.at(-1)!] = text
  return copy
}

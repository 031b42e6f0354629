/** Where "now" comes from; tests pass one that stands still. Returns ISO 8601 UTC with milliseconds. */
export type Clock = () => string

let millisecond = NaN
let written = ''

/** Ten cached pages are sent in a millisecond: it is written once for all of them. */
export const systemClock: Clock = () => {
  const now = Date.now()
  if (now === millisecond) return written
  millisecond = now
  return (written = new Date(now).toISOString())
}

export function addSeconds(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}

/** Where "now" comes from; tests pass one that stands still. Returns ISO 8601 UTC with milliseconds. */
export type Clock = () => string

export const systemClock: Clock = () => new Date().toISOString()

export function addSeconds(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}

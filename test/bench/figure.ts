import type { Fleet } from './fleet.ts'

/** One row of the table. */
export interface Row {
  figure: string
  measured: string
  must: string
  aim: string
  /** What stands behind the number. */
  note?: string
}

export interface Bench {
  /** The demo's offices, all live. */
  fleet: Fleet
  /** The same with 10,000 offices, made when first asked for. */
  bigFleet(): Promise<Fleet>
  /** The demo's offices with its photos and documents, made when first asked for. */
  picturedFleet(): Promise<Fleet>
  /** Folder for what servers are told in files. */
  scratch: string
}

export type Measure = (bench: Bench) => Promise<Row[]>

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export function rounded(value: number): string {
  return Math.round(value).toLocaleString('en')
}

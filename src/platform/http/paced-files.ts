import fs from 'node:fs'
import { spareTurns } from './spare-turns.ts'

type Read = (...values: Parameters<typeof fs.read>) => void

/** Reads the next piece of a file when nobody new stands at the door, whatever many others take of theirs. */
const read: Read = (...values) => spareTurns.later(() => fs.read(...values))

/** For `sendFile`, which hands it on to the stream that reads the file. */
export const pacedFiles = { ...fs, read }

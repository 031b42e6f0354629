import { UserError } from '../../platform/errors.ts'

const WAITING_MAX = 20

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * One upload is decoded after another: the memory that 60 megapixels take (240 MB) is a limit of the process, whoever
 * asks, so what stands in turn is kept here and not passed about.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= WAITING_MAX) throw new UserError('too_many', 'photo.busy')
  waiting++
  const turn = last.then(work).finally(() => waiting--)
  last = turn.catch(() => undefined)
  return turn
}

import { UserError } from '../../platform/errors.ts'
import { lowerPriority } from '../../platform/jobs/priority.ts'
import { cleanPhoto, type CleanPhoto } from './clean.ts'

export type PhotoAnswer =
  | { photo: CleanPhoto }
  | { refusal: Pick<UserError, 'refusal' | 'messageKey'> }
  /** Our fault; the stack. */
  | { fault: string }

// A process of its own (see photo-reader.ts): each message is the path of a file, each is answered by one.
lowerPriority()
process.on('message', (path: string) => {
  void answer(path).then((answer) => process.send!(answer))
})
process.on('disconnect', () => process.exit())

async function answer(path: string): Promise<PhotoAnswer> {
  try {
    return { photo: await cleanPhoto(path) }
  } catch (error) {
    if (!(error instanceof UserError)) return { fault: String((error as Error).stack) }
    const { refusal, messageKey } = error
    return { refusal: { refusal, messageKey } }
  }
}

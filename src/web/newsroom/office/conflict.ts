import { UserError } from '../../../platform/errors.ts'

/** True when somebody else saved in between: as an error page this would cost everything typed. */
export async function isSavedUnseen(save: () => Promise<void>): Promise<boolean> {
  try {
    await save()
    return false
  } catch (error) {
    if (error instanceof UserError && error.refusal === 'conflict') return true
    throw error
  }
}

import { UserError } from '../../src/platform/errors.ts'

/** How and why something was refused, as `not_found article.not_found`; throws when it was not. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof UserError) return `${error.refusal} ${error.messageKey}`
    throw error
  }
  throw new Error('Nothing was refused')
}

/** The error that the work ends with; throws when it ends well. */
export async function failure(work: PromiseLike<unknown>): Promise<Error> {
  try {
    await work
  } catch (error) {
    return error as Error
  }
  throw new Error('Nothing failed')
}

import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { decodeHeic } from '../../../src/domain/media/heic.ts'
import { UserError } from '../../../src/platform/errors.ts'

describe('a photo of an iPhone', () => {
  it('is answered with what to do on the phone, when this server cannot decode it', async () => {
    const notHeic = fileURLToPath(import.meta.url)

    const error = await decodeHeic(notHeic).catch((error: unknown) => error)

    expect(error).to.be.instanceOf(UserError).with.property('messageKey', 'photo.heic')
  })
})

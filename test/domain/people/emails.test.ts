import { expect } from 'chai'
import { EMAIL_LENGTH_MAX, emailIn, isEmail } from '../../../src/domain/people/emails.ts'

describe('an address of mail', () => {
  for (const text of ['loket@contoh.id', "o'neil+kerja@dinas.solselkab.go.id", 'nama.panjang@contoh.test'])
    it(`is ${text}`, () => {
      expect(isEmail(text)).to.equal(true)
      expect(isEmail(`Surel ${text}`)).to.equal(false)
    })

  for (const text of ['', 'loket', 'loket@contoh', 'a@b@contoh.id', 'a@.id', 'a@contoh.', 'a@contoh..id'])
    it(`is not "${text}"`, () => expect(isEmail(text)).to.equal(false))

  /*
   * Time is not measured here. The pattern is asked for no longer text than this, and of the letters before the @ for
   * no more than 64, from the place where they begin: that bounds what any text can cost.
   */
  it('is not looked for in what is longer than any address, though one is in it', () => {
    const long = `${'a '.repeat(EMAIL_LENGTH_MAX / 2)}loket@contoh.id`

    expect(emailIn(long.slice(-EMAIL_LENGTH_MAX))).to.equal('loket@contoh.id')
    expect(emailIn(long)).to.equal(undefined)
    expect(isEmail(`loket@${'a'.repeat(EMAIL_LENGTH_MAX)}.id`)).to.equal(false)
  })

  it('has at most 64 letters before the @, and is not begun again at each of them', () => {
    expect(isEmail(`${'a'.repeat(64)}@contoh.id`)).to.equal(true)
    expect(emailIn(`${'a'.repeat(64)}@contoh.id`)).to.equal(`${'a'.repeat(64)}@contoh.id`)
    expect(isEmail(`${'a'.repeat(65)}@contoh.id`)).to.equal(false)
    expect(emailIn(`${'a'.repeat(65)}@contoh.id`)).to.equal(undefined)
  })
})

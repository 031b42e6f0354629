import { expect } from 'chai'
import { CONTACT_LENGTH_MAX, contactWays, isReachable } from '../../../src/domain/messages/contact-ways.ts'

describe('how the writer of a message can be reached', () => {
  const READ: [string, ReturnType<typeof contactWays>][] = [
    ['siti@contoh.id', { email: 'siti@contoh.id' }],
    ['0812 3456 7890', { phone: '+6281234567890' }],
    ['+62 812-3456-7890 (WA)', { phone: '+6281234567890' }],
    ['(0755) 555-0100', { phone: '+627555550100' }],
    ['siti@contoh.id / 0812 3456 7890', { email: 'siti@contoh.id', phone: '+6281234567890' }],
    ['siti2024@contoh.id', { email: 'siti2024@contoh.id' }],
    ['Surel: <siti@contoh.id>', { email: 'siti@contoh.id' }],
    ['+65 6123 4567', { phone: '+6561234567' }],
    ['siti@contoh', {}],
    ['0812', {}],
    ['nanti saya datang', {}],
    ['', {}],
  ]
  for (const [typed, ways] of READ) {
    it(`is read from "${typed}"`, () => {
      expect(contactWays(typed)).to.deep.equal(ways)
      expect(isReachable(typed)).to.equal(Object.keys(ways).length > 0)
    })
  }

  it('is not looked for in more than fits into the form', () => {
    const long = (length: number) => 'siti@contoh.id 0812 3456 7890'.padEnd(length, ' a')

    expect(isReachable(long(CONTACT_LENGTH_MAX))).to.equal(true)
    expect(contactWays(long(CONTACT_LENGTH_MAX + 1))).to.deep.equal({})
  })
})

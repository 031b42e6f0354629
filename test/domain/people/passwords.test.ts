import { expect } from 'chai'
import { hashPassword, isPasswordRight, passwordIssue } from '../../../src/domain/people/passwords.ts'

describe('a password', () => {
  const issue = (password: string) => passwordIssue(password, 'Rina@contoh.test')

  for (const password of [
    'kopi pagi hari',
    'sepuluh123',
    '  spasi  di  mana-mana ',
    'كلمة السر الطويلة',
    'x'.repeat(99) + 'yz',
  ])
    it(`may be "${password.slice(0, 20)}"`, () => {
      expect(issue(password)).to.equal(undefined)
    })

  const REFUSED: [string, string][] = [
    ['', 'password.too_short'],
    ['sembilan9', 'password.too_short'],
    ['x'.repeat(201), 'password.too_long'],
    ['1234567890', 'password.too_common'],
    ['PASSWORD123', 'password.too_common'],
    ['SolokSelatan', 'password.too_common'],
    ['aaaaaaaaaaaa', 'password.too_common'],
    ['ababababab', 'password.too_common'],
    ['rina@CONTOH.test', 'password.too_common'],
  ]
  for (const [password, messageKey] of REFUSED)
    it(`may not be "${password.slice(0, 20)}": ${messageKey}`, () => {
      expect(issue(password)).to.equal(messageKey)
    })

  it('is kept as an argon2id hash that fits it alone', async () => {
    const hash = await hashPassword('kopi pagi hari')

    expect(hash).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPasswordRight(hash, 'kopi pagi hari')).to.equal(true)
    expect(await isPasswordRight(hash, 'kopi pagi harI')).to.equal(false)
  })

  it('is right for nobody who has none, not even the decoy', async () => {
    for (const password of ['', 'decoy', 'kopi pagi hari'])
      expect(await isPasswordRight(null, password)).to.equal(false)
  })
})

import { randomBytes } from 'node:crypto'
import { expect } from 'chai'
import { acceptFirstLink, acceptLink, issueFirstLink } from '../../../src/domain/people/accounts.ts'
import { issueLink, linkToken, openLink, type OneTimeLink } from '../../../src/domain/people/links.ts'
import { sendLink } from '../../../src/domain/people/mails.ts'
import { fleetRoleOf } from '../../../src/domain/people/memberships.ts'
import { ensurePerson, findPerson, type Person } from '../../../src/domain/people/persons.ts'
import type { Database } from '../../../src/platform/db/connect.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { freshDatabase, testClock } from '../../support/database.ts'
import { aMember, aPerson, PASSWORD } from '../../support/people.ts'
import { refusal } from '../../support/refusal.ts'

const DAY = 86_400

describe('a one-time link', () => {
  const secret = randomBytes(32)
  let database: Database
  let clock: ReturnType<typeof testClock>
  let person: Person
  beforeEach(async () => {
    database = await freshDatabase()
    clock = testClock()
    person = await ensurePerson(fleet(), { name: 'Orang Contoh', email: 'orang@contoh.test' })
  })

  const fleet = () => openFleet(database, clock)
  const token = (link: OneTimeLink) => linkToken(secret, link)
  const accept = (link: OneTimeLink, password = PASSWORD) =>
    acceptLink(fleet(), secret, token(link), password)

  it('sets the password and is used up by it', async () => {
    const link = await issueLink(fleet(), person.id, 'invitation')

    await accept(link)

    expect(await findPerson(fleet(), person.id)).to.include({ activated_at: fleet().now })
    expect(await refusal(accept(link))).to.equal('gone link.used')
  })

  it('that two people open at the same time sets one password', async () => {
    const link = await issueLink(fleet(), person.id, 'invitation')

    const outcomes = await Promise.allSettled([accept(link), accept(link, 'sandi yang lain lagi')])

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(1)
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')
    expect((refused!.reason as { refusal: string }).refusal).to.equal('gone')
  })

  it('stays good after a password that will not do', async () => {
    const link = await issueLink(fleet(), person.id, 'invitation')

    expect(await refusal(accept(link, 'pendek'))).to.equal('invalid password.too_short')
    expect((await accept(link)).id).to.equal(person.id)
  })

  for (const [purpose, seconds] of [
    ['invitation', 14 * DAY],
    ['reset', 2 * 3600],
  ] as const) {
    it(`is good for its time and not a second longer (${purpose})`, async () => {
      const link = await issueLink(fleet(), person.id, purpose)
      clock.advance(seconds - 1)
      await openLink(fleet(), secret, token(link))

      clock.advance(1)

      expect(await refusal(openLink(fleet(), secret, token(link)))).to.equal('gone link.expired')
    })
  }

  it('stops working when a newer one is sent for the same purpose', async () => {
    const older = await issueLink(fleet(), person.id, 'invitation')
    const other = await issueLink(fleet(), person.id, 'reset')
    const newer = await issueLink(fleet(), person.id, 'invitation')

    expect(await refusal(accept(older))).to.equal('gone link.expired')
    expect((await openLink(fleet(), secret, token(other))).id).to.equal(other.id)
    expect((await openLink(fleet(), secret, token(newer))).id).to.equal(newer.id)
  })

  it('cannot be forged, nor made with another secret', async () => {
    const link = await issueLink(fleet(), person.id, 'invitation')
    const genuine = token(link)
    const forged = [
      ...[
        '',
        '.',
        link.id,
        `${link.id}.`,
        `${link.id}.${'A'.repeat(43)}`,
        `${genuine}x`,
        genuine.slice(0, -1),
      ],
      ...[
        linkToken(randomBytes(32), link),
        genuine.replace(link.id, person.id),
        `${genuine}.${genuine}`.slice(1),
      ],
      ...["' or 1=1 --.x", '\u0000', 'é'.repeat(43)],
    ]

    for (const attempt of forged)
      expect(await refusal(openLink(fleet(), secret, attempt)), attempt).to.equal('not_found link.not_found')
  })

  it('is not in the database: nothing there opens it', async () => {
    const link = await sendLink(fleet(), person, 'invitation')
    const [, mac] = token(link).split('.')

    const tables = ['one_time_links', 'mails', 'jobs'] as const
    const everything = await Promise.all(tables.map((table) => fleet().from(table)))

    expect(JSON.stringify(everything)).to.not.include(mac)
  })

  it('to a new password ends all sessions of the person', async () => {
    const { person: member } = await aMember(fleet(), null, 'observer')
    const session = { content: '{}', expires_at: '2027' }
    await fleet().insert('sessions', [
      { ...session, digest: 'a', person_id: member.id },
      { ...session, digest: 'b', person_id: person.id },
    ])

    await accept(await issueLink(fleet(), member.id, 'reset'))

    expect((await fleet().from('sessions')).map(({ digest }) => digest)).to.deep.equal(['b'])
  })

  describe('to the first account', () => {
    const details = { name: 'Pengelola Contoh', email: 'pengelola@contoh.test', password: PASSWORD }

    it('makes a manager of Diskominfo, and is issued while there is none', async () => {
      const link = (await issueFirstLink(fleet()))!

      const { id } = await acceptFirstLink(fleet(), secret, token(link), details)

      expect(await fleetRoleOf(fleet(), id)).to.equal('manager')
      expect(await issueFirstLink(fleet())).to.equal(undefined)
      expect(await refusal(acceptFirstLink(fleet(), secret, token(link), details))).to.equal('gone link.used')
    })

    it('is good for a day, and the next start replaces it', async () => {
      const first = (await issueFirstLink(fleet()))!
      const second = (await issueFirstLink(fleet()))!

      const old = refusal(acceptFirstLink(fleet(), secret, token(first), details))
      expect(await old).to.equal('gone link.expired')
      clock.advance(DAY)
      const late = refusal(acceptFirstLink(fleet(), secret, token(second), details))
      expect(await late).to.equal('gone link.expired')
    })

    it('opens nothing once somebody else has become manager', async () => {
      const link = (await issueFirstLink(fleet()))!
      await aMember(fleet(), null, 'manager')

      const late = acceptFirstLink(fleet(), secret, token(link), details)

      expect(await refusal(late)).to.match(/^(gone|not_found) /)
    })

    it('is not an invitation, and an invitation is not it', async () => {
      const first = (await issueFirstLink(fleet()))!
      const invitation = await issueLink(fleet(), (await aPerson(fleet())).id, 'invitation')

      expect(await refusal(accept(first))).to.equal('not_found link.not_found')
      expect(await refusal(acceptFirstLink(fleet(), secret, token(invitation), details))).to.equal(
        'not_found link.not_found',
      )
    })
  })
})

import { expect } from 'chai'
import { aGuest, aServer } from '../../support/connections.ts'

describe('what is refused before there is a request', () => {
  const REFUSED: [string, number, string][] = [
    ['what is no HTTP', 400, 'halo\r\n\r\n'],
    [
      'two lengths of one body',
      400,
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    ],
    ['headers without end', 431, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`],
    [
      'an expectation of something else',
      417,
      'GET / HTTP/1.1\r\nHost: a\r\nExpect: teh\r\nConnection: close\r\n\r\n',
    ],
  ]
  for (const [what, status, says] of REFUSED) {
    it(`${what} is answered ${status}, with the headers of every answer and without a version`, async () => {
      const guest = await aGuest(await aServer(), says)
      await guest.gone

      expect(guest.heard).to.match(new RegExp(`^HTTP/1.1 ${status} `))
      expect(guest.heard).to.include('\r\nX-Content-Type-Options: nosniff\r\n')
      expect(guest.heard).not.to.match(/\r\n(server|x-powered-by):/i)
    })
  }

  it('a request without a host is answered like one for a name nobody has', async () => {
    const guest = await aGuest(await aServer(), 'GET /ada HTTP/1.1\r\nConnection: close\r\n\r\n')
    await guest.gone

    expect(guest.heard).to.match(/^HTTP\/1.1 200 /)
  })
})

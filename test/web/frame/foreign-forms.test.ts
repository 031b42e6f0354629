import { expect } from 'chai'
import { sendTo, startApp } from '../../support/app.ts'
import { aPerson, PASSWORD } from '../../support/people.ts'

describe('a form that another place sends', () => {
  /** Signing in with headers that say where the form came from. */
  const signInFrom = async (surface: string, headers: Record<string, string>) => {
    const app = await startApp()
    const { email } = await aPerson(app.fleet())
    const own = `http://${surface}.localhost:${app.port}`
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('OWN', own)]),
    )
    const { status, cookies } = await sendTo(app.port, `${surface}.localhost:${app.port}`, '/masuk', {
      method: 'POST',
      oldBrowser: true,
      headers: filled,
      form: { email, password: PASSWORD },
    })
    return { status, cookies: cookies.length }
  }

  const REFUSED: Record<string, Record<string, string>> = {
    'on another website': { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    'on another website that forges its origin': { 'sec-fetch-site': 'cross-site', origin: 'OWN' },
    "on another office's site": { 'sec-fetch-site': 'same-site', origin: 'http://dinkes.localhost' },
    'without a page, from the address bar': { 'sec-fetch-site': 'none' },
    'in an unknown way': { 'sec-fetch-site': 'SAME-ORIGIN' },
  }
  for (const [where, headers] of Object.entries(REFUSED)) {
    it(`${where}, is refused`, async () => {
      expect(await signInFrom('dapur', headers)).to.deep.equal({ status: 403, cookies: 0 })
    })
  }

  const OLD_BROWSERS: [string, string | undefined, number][] = [
    ['of its own origin', 'OWN', 303],
    ['of another origin', 'https://evil.example', 403],
    ["of another office's origin", 'http://dinkes.localhost', 403],
    ['of an origin that only begins like ours', 'http://konsol.localhost.evil.example', 403],
    ['of an origin that cannot be read', 'null', 403],
    ['without any origin', undefined, 403],
  ]
  for (const [which, origin, status] of OLD_BROWSERS) {
    it(`${which}, from a browser that says no more, is answered ${status}`, async () => {
      const app = await startApp()
      const { email } = await aPerson(app.fleet())
      const host = `konsol.localhost:${app.port}`

      const answer = await fetchOld(app.port, host, origin?.replace('OWN', `http://${host}`), email)

      expect(answer.status).to.equal(status)
    })
  }

  it('is not needed for looking', async () => {
    const app = await startApp()

    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await app.send('dapur', '/masuk', { headers })).status).to.equal(200)
  })
})

/** As a browser that has no Sec-Fetch-Site does. */
async function fetchOld(port: number, host: string, origin: string | undefined, email: string) {
  return sendTo(port, host, '/masuk', {
    method: 'POST',
    oldBrowser: true,
    headers: origin ? { origin } : {},
    form: { email, password: PASSWORD },
  })
}

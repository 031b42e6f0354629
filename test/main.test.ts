import { once } from 'node:events'
import { request } from 'node:http'
import { expect } from 'chai'
import { sendTo } from './support/app.ts'
import { freshAddress, onPostgres, temporaryFolder } from './support/database.ts'
import { PASSWORD } from './support/people.ts'
import { spawnServer, startServer } from './support/process.ts'

describe('npm start', function () {
  this.timeout(60_000)

  it('prints a one-time link for the first account while there is none, and only then', async () => {
    const env = await settings()
    const first = await startServer(env)
    const path = /\/undangan\/\S+/.exec(first.output())?.[0] ?? ''
    const console = `konsol.localhost:${first.port}`

    expect((await sendTo(first.port, console, path)).status).to.equal(200)
    const form = {
      name: 'Pengelola Contoh',
      email: 'pengelola@contoh.test',
      password: PASSWORD,
      repeat: PASSWORD,
    }
    const accepted = await sendTo(first.port, console, path, { form })
    const again = await sendTo(first.port, console, path)
    first.child.kill('SIGTERM')
    await once(first.child, 'exit')
    const second = await startServer(env)
    const tracker = await sendTo(second.port, `konsol.localhost:${second.port}`, '/opd', {
      cookie: accepted.cookies.join('; '),
    })

    expect(accepted.status).to.equal(303)
    expect(again.status).to.equal(410)
    expect(second.output()).not.to.contain('/undangan/')
    // The session outlived the restart, and the roster is there.
    expect(tracker.text).to.match(/0 dari 33/)
  })

  it('answers what is in flight before it stops', async () => {
    const { port, child } = await startServer(await settings())
    const slow = request({ port, host: '127.0.0.1', path: '/masuk', method: 'POST', headers: slowForm(port) })
    slow.write('email=a%40contoh.test&')
    await new Promise((resolve) => setTimeout(resolve, 100))

    child.kill('SIGTERM')
    const exit = once(child, 'exit')
    slow.end('password=salah')
    const [response] = (await once(slow, 'response')) as [{ statusCode: number }]

    expect(response.statusCode).to.equal(422)
    expect(await exit).to.deep.equal([0, null])
  })

  it('does not start with a wrong setting, and says which', async () => {
    const child = spawnServer({ LAMAN_WORKERS: 'banyak' })
    let printed = ''
    child.stderr!.on('data', (chunk: Buffer) => (printed += chunk.toString()))

    const [code] = (await once(child, 'exit')) as [number]

    expect(code).to.equal(1)
    expect(printed.trim()).to.equal(
      'LAMAN_WORKERS=banyak is not valid. Expected: the number of web processes, 1 to 64.',
    )
  })
})

async function settings(): Promise<Record<string, string>> {
  const address = await freshAddress()
  if (onPostgres) return { LAMAN_DATA: await temporaryFolder(), DATABASE_URL: address }
  return { LAMAN_DATA: address.replace(/\/laman\.sqlite$/, '') }
}

function slowForm(port: number): Record<string, string> {
  return {
    host: `konsol.localhost:${port}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String('email=a%40contoh.test&password=salah'.length),
  }
}

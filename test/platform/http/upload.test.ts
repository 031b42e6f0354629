import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { connect as connectTcp, type AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import express, { type NextFunction, type Request, type Response } from 'express'
import { UserError } from '../../../src/platform/errors.ts'
import { documentUpload, photoUpload, UPLOAD_BYTES_MAX } from '../../../src/platform/http/upload.ts'

describe('upload of a photo', () => {
  let folder: string
  let server: Server
  let address: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'laman-upload-'))
    const app = express()
    const answer = async (req: Request, res: Response) => {
      const { file, uploadRefusal } = req
      res.json({
        body: req.body,
        file: file && {
          name: file.originalname,
          size: file.size,
          content: (await readFile(file.path)).toString('latin1', 0, 20),
        },
        refusal: uploadRefusal?.messageKey,
        ...(uploadRefusal?.values.size && { size: uploadRefusal.values.size }),
      })
    }
    app.post('/foto', photoUpload(join(folder, 'tmp')), answer)
    app.post('/dokumen', documentUpload(join(folder, 'tmp')), answer)
    app.use((error: unknown, _req: Request, res: Response, _next: NextFunction) => {
      res
        .status(error instanceof UserError ? 422 : 500)
        .json({ refusal: error instanceof UserError ? error.messageKey : String(error) })
    })
    server = app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await rm(folder, { recursive: true })
  })

  type Part = [string, string | Blob, string?]
  const send = (...parts: Part[]) => sendTo('/foto', ...parts)
  const sendTo = async (path: string, ...parts: Part[]) => {
    const form = new FormData()
    for (const [name, value, fileName] of parts) {
      if (typeof value === 'string') form.append(name, value)
      else form.append(name, value, fileName)
    }
    const response = await fetch(address + path, { method: 'POST', body: form })
    return {
      status: response.status,
      ...((await response.json()) as { body?: object; file?: object; refusal?: string; size?: string }),
    }
  }
  const leftBehind = async () => {
    for (let tries = 0; tries < 50 && (await readdir(join(folder, 'tmp'))).length > 0; tries++)
      await sleep(20)
    return readdir(join(folder, 'tmp'))
  }

  it('hands over the typed fields and the file, with its name in full', async () => {
    const answer = await send(
      ['judul', 'Apel pagi “é”'],
      ['foto', new Blob(['isi foto']), 'Pératuran.jpg'],
      ['isi', 'Teks'],
    )

    expect(answer.body).to.deep.equal({ judul: 'Apel pagi “é”', isi: 'Teks' })
    expect(answer.file).to.deep.equal({ name: 'Pératuran.jpg', size: 8, content: 'isi foto' })
    expect(answer).to.not.have.property('refusal')
    expect(await leftBehind()).to.deep.equal([])
  })

  it('takes a form without a chosen file', async () => {
    const answer = await send(['judul', 'Tanpa foto'], ['foto', new Blob([]), ''])

    expect(answer).to.deep.equal({ status: 200, body: { judul: 'Tanpa foto' } })
  })

  it('keeps what was typed before and behind a file that is too big', async () => {
    const answer = await send(
      ['judul', 'Besar'],
      ['foto', new Blob([Buffer.alloc(UPLOAD_BYTES_MAX + 1)]), 'a.jpg'],
      ['isi', 'Teks'],
    )

    expect(answer).to.deep.equal({
      status: 200,
      body: { judul: 'Besar', isi: 'Teks' },
      refusal: 'photo.too_big',
      size: '25 MB',
    })
    expect(await leftBehind()).to.deep.equal([])
  })

  it('takes a file of exactly the limit', async () => {
    const answer = await send(['foto', new Blob([Buffer.alloc(UPLOAD_BYTES_MAX)]), 'a.jpg'])

    expect(answer.file).to.include({ size: UPLOAD_BYTES_MAX })
  })

  it('keeps what was typed when two files come', async () => {
    const answer = await send(
      ['foto', new Blob(['1']), '1.jpg'],
      ['foto', new Blob(['2']), '2.jpg'],
      ['isi', 'Teks'],
    )

    expect(answer).to.deep.equal({ status: 200, body: { isi: 'Teks' }, refusal: 'photo.one_only' })
    expect(await leftBehind()).to.deep.equal([])
  })

  it('refuses a field beyond all measure, and a form that is none', async () => {
    const long = await send(['isi', 'x'.repeat(1_000_001)])
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const broken = await fetch(`${address}/foto`, {
      method: 'POST',
      headers,
      body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nputus',
    })

    expect(long).to.deep.equal({ status: 422, refusal: 'photo.form_too_big' })
    expect(await broken.json()).to.deep.equal({ refusal: 'photo.upload_broken' })
    expect(await leftBehind()).to.deep.equal([])
  })

  it('removes what a connection that broke off had sent', async () => {
    const socket = connectTcp((server.address() as AddressInfo).port, '127.0.0.1')
    const head =
      'POST /foto HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n\r\n'
    socket.write(
      `${head}--x\r\nContent-Disposition: form-data; name="foto"; filename="a.jpg"\r\n\r\n${'x'.repeat(300_000)}`,
    )
    while ((await readdir(join(folder, 'tmp'))).length === 0) await sleep(10)
    socket.destroy()

    expect(await leftBehind()).to.deep.equal([])
  })

  it('says of a document what it says of a photo, in its own words', async () => {
    const big = new Blob([Buffer.alloc(26_400_000)])
    const whole = await sendTo('/dokumen', ['berkas', new Blob(['isi']), 'a.pdf'])
    const tooBig = await sendTo('/dokumen', ['judul', 'Renstra'], ['berkas', big, 'a.pdf'])
    const two = await sendTo('/dokumen', ['a', new Blob(['1']), '1.pdf'], ['b', new Blob(['2']), '2.pdf'])
    const long = await sendTo('/dokumen', ['isi', 'x'.repeat(1_000_001)])

    expect(whole.file).to.deep.equal({ name: 'a.pdf', size: 3, content: 'isi' })
    expect(tooBig).to.deep.include({
      body: { judul: 'Renstra' },
      refusal: 'document.too_big',
      size: '26,4 MB',
    })
    expect([two.refusal, long.refusal]).to.deep.equal(['document.one_only', 'document.form_too_big'])
    expect(await leftBehind()).to.deep.equal([])
  })

  it('lets other forms pass', async () => {
    const response = await fetch(`${address}/foto`, { method: 'POST', body: new URLSearchParams({ a: 'b' }) })

    expect(response.status).to.equal(200)
    expect(existsSync(join(folder, 'tmp'))).to.equal(true)
  })
})

import { request } from 'node:http'
import type { RecordedPage } from './servers/bare.ts'

/** Stands in links and in the Host header; where a server really listens is another matter. */
export const ORIGIN = 'http://localhost:3000'

export type Encoding = 'gzip' | 'gzip, deflate, br' | 'identity'

/** Of an office; '' is the portal. */
export function hostOf(slug: string): string {
  return slug ? `${slug}.localhost:3000` : 'localhost:3000'
}

/** A home page as a phone asks for it. */
export function homeRequest(slug: string, encoding: Encoding = 'gzip, deflate, br', path = '/'): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: ${hostOf(slug)}`,
    'Connection: keep-alive',
    'User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
    `Accept-Encoding: ${encoding}`,
    'Accept-Language: id-ID,id;q=0.9',
    '',
    '',
  ].join('\r\n')
}

const HOP_HEADERS = new Set(['date', 'connection', 'keep-alive'])

/** One answer with its headers in their order, without those that every Node server adds. */
export function fetchPage(port: number, slug: string, path = '/'): Promise<RecordedPage> {
  const host = hostOf(slug)
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port,
        host: '127.0.0.1',
        path,
        agent: false,
        headers: { host, 'accept-encoding': 'gzip, deflate, br' },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const { rawHeaders } = response
          const headers: string[] = []
          for (let i = 0; i < rawHeaders.length; i += 2) {
            if (!HOP_HEADERS.has(rawHeaders[i]!.toLowerCase()))
              headers.push(rawHeaders[i]!, rawHeaders[i + 1]!)
          }
          resolve({ host, status: response.statusCode!, headers, body: Buffer.concat(chunks) })
        })
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

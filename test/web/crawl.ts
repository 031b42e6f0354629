import { openValidator } from '../../src/domain/themes/lint/validate.ts'
import { sendTo, type Answer, type TestApp } from '../support/app.ts'
import { decode, elementsOf, spaced } from '../support/html.ts'

const ADDRESSES_MAX = 2000
const FOUND = new Set([200, 301])

export interface Crawl {
  /** Everything that was asked for. */
  seen: Set<string>
  faults: string[]
}

/** Asks for these addresses and for all of ours that the answers name, and looks at each page. */
export async function crawl(app: TestApp, begin: readonly string[]): Promise<Crawl> {
  const validate = (await openValidator())!
  const seen = new Set<string>()
  const faults: string[] = []
  const waiting = begin.map((address) => ({ address, from: 'the test' }))
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { address, from } = next
    if (seen.has(address)) continue
    if (seen.size === ADDRESSES_MAX) throw new Error(`More than ${ADDRESSES_MAX} addresses`)
    seen.add(address)
    const url = new URL(address)
    const answer = await sendTo(app.port, url.host, url.pathname + url.search)
    if (!FOUND.has(answer.status)) faults.push(`${answer.status} ${address}, named by ${from}`)
    const { named, pictures } = await linksOf(answer, url)
    faults.push(...(await faultsOf(answer, url, pictures, validate)))
    for (const link of [...named, ...pictures].filter(
      (link) => isOurs(app, link) && isWorthwhile(link, url),
    )) {
      waiting.push({ address: link.href, from: address })
    }
  }
  return { seen, faults }
}

type Validate = NonNullable<Awaited<ReturnType<typeof openValidator>>>

/** What is wrong with a page: its HTML, and pictures that its own rules keep out. */
export async function faultsOf(
  answer: Answer,
  url: URL,
  pictures: URL[],
  validate: Validate,
): Promise<string[]> {
  if (!isHtml(answer)) return []
  const wrong = (await validate(answer.text)).map(
    ({ what, offset }) => `${url.href}: ${what}: ${spaced(answer.text.slice(offset - 30, offset + 90))}`,
  )
  const policy = answer.headers['content-security-policy'] ?? ''
  const kept = pictures.filter((picture) => !mayLoad(policy, picture, url))
  return [...wrong, ...kept.map((picture) => `${url.href}: its policy keeps out ${picture.href}`)]
}

/** Where the page leads, and the pictures it shows. */
export async function linksOf(answer: Answer, url: URL): Promise<{ named: URL[]; pictures: URL[] }> {
  const named: URL[] = []
  const pictures: URL[] = []
  if (answer.status === 301) named.push(new URL(answer.headers['location']!, url))
  if (!isHtml(answer)) return { named, pictures }
  for (const element of await elementsOf(answer.text)) {
    const value = (name: string) => String(element.getAttributeValue(name) ?? '')
    const isPicture = element.tagName === 'img' || element.tagName === 'source'
    const links = [value('href'), element.tagName === 'script' ? value('src') : '']
    const shown = isPicture ? [value('src'), ...candidates(value('srcset'))] : []
    named.push(...addresses(links, url))
    pictures.push(...addresses(shown, url))
  }
  return { named, pictures }
}

function candidates(srcset: string): string[] {
  return srcset.split(',').map((candidate) => candidate.trim().split(/\s+/)[0]!)
}

function addresses(values: string[], base: URL): URL[] {
  return values
    .filter((value) => value !== '' && !value.startsWith('#'))
    .map((value) => new URL(decode(value), base))
    .map((url) => Object.assign(url, { hash: '' }))
}

function isHtml({ headers }: Answer): boolean {
  return (headers['content-type'] ?? '').startsWith('text/html')
}

/** The portal, the sites and their files; not newsroom and PPID. */
function isOurs({ parts: { base } }: TestApp, { protocol, host }: URL): boolean {
  const surfaces = [`dapur.${base.host}`, `konsol.${base.host}`, `ppid.${base.host}`]
  const isBase = host === base.host || host.endsWith(`.${base.host}`)
  return protocol === base.protocol && isBase && !surfaces.includes(host)
}

/** From a filtered list no further filter is followed: each can be combined with each. */
function isWorthwhile(link: URL, from: URL): boolean {
  return link.search === '' || from.search === ''
}

function mayLoad(policy: string, picture: URL, page: URL): boolean {
  if (picture.protocol === 'data:' || picture.host === page.host) return true
  const [, sources = ''] = /img-src ([^;]*)/.exec(policy) ?? []
  return sources.split(' ').some((source) => {
    const [before, after] = source.split('*.')
    return after === undefined
      ? source === picture.origin
      : before === `${picture.protocol}//` && picture.host.endsWith(`.${after}`)
  })
}

import { readFile } from 'node:fs/promises'
import type { FileStore } from '../../platform/files/store.ts'
import { cardDigest } from './card.ts'
import { bareCard, type Card } from './draw.ts'

/** What cards are made and kept with. */
export interface CardDesk {
  files: FileStore
  draw(card: Card): Promise<Buffer>
  onFault(error: unknown): void
}

export interface Picture {
  content: Buffer
  /** Does it show all that its address promises? If not, it is to be asked for again. */
  isWhole: boolean
}

const WAITING_MAX = 12

// One card at a time is a limit of the process, whoever asks: it is kept here and not passed about.
const making = new Map<string, Promise<Picture | 'busy'>>()
let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** The card as kept, or drawn now; who asks meanwhile for the same one shares it. */
export function cardPicture(desk: CardDesk, tenantId: string, card: Card): Promise<Picture | 'busy'> {
  const digest = cardDigest(card.office, card.entry)
  const key = `${tenantId} ${card.entry?.id ?? ''} ${digest}`
  const shared = making.get(key)
  if (shared) return shared
  const made = findOrMake(desk, tenantId, card, digest).finally(() => making.delete(key))
  making.set(key, made)
  return made
}

async function findOrMake(
  desk: CardDesk,
  tenantId: string,
  card: Card,
  digest: string,
): Promise<Picture | 'busy'> {
  const name = fileName(card)
  const kept = await readKept(desk.files, tenantId, name, digest)
  if (kept) return { content: kept, isWhole: true }
  if (waiting >= WAITING_MAX) return 'busy'
  return inTurn(async () => {
    const picture = await drawOrStandIn(desk, card)
    if (picture.isWhole)
      await desk.files
        .put(tenantId, name, Buffer.concat([picture.content, Buffer.from(digest)]))
        .catch((error: unknown) => desk.onFault(error))
    return picture
  })
}

/** One file an entry: a new card takes the place of the old one, so nothing has to be swept. */
function fileName({ entry }: Card): string {
  return `kartu-${entry?.id ?? 'situs'}.png`
}

/** The digest of what it shows stands behind the picture's end, where readers of PNG do not look. */
async function readKept(
  files: FileStore,
  tenantId: string,
  name: string,
  digest: string,
): Promise<Buffer | undefined> {
  const file = await files.open(tenantId, name)
  if (!file) return undefined
  const content = await readFile(file.path)
  const end = content.length - digest.length
  return content.toString('latin1', end) === digest ? content.subarray(0, end) : undefined
}

async function drawOrStandIn(desk: CardDesk, card: Card): Promise<Picture> {
  try {
    return { content: await desk.draw(card), isWhole: true }
  } catch (error) {
    desk.onFault(error)
    return { content: await plainCard(desk, card), isWhole: false }
  }
}

async function plainCard(desk: CardDesk, card: Card): Promise<Buffer> {
  try {
    return await desk.draw({ ...card, entry: null })
  } catch (error) {
    desk.onFault(error)
    return bareCard(card)
  }
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  waiting++
  const turn = last.then(work).finally(() => waiting--)
  last = turn.catch(() => undefined)
  return turn
}

import { connect, type Socket } from 'node:net'
import { setPriority } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

/** What this process is told to do until it is told to stop. */
export type HostileOrder =
  | { do: 'attack'; port: number; sockets: number; openings: string[]; trickle: string; takes: boolean }
  | { do: 'stop' }

type Attack = Extract<HostileOrder, { do: 'attack' }>

const BATCH = 50
const BATCH_EVERY_MS = 50
const TRICKLE_MS = 1000
/** Whoever is cut comes back. */
const AGAIN_MS = 1000
const NICE = 10

const open = new Set<Socket>()
let attacking = false

async function attack(order: Attack): Promise<void> {
  attacking = true
  for (let i = 0; i < order.sockets && attacking; i++) {
    if (i % BATCH === 0) await sleep(BATCH_EVERY_MS)
    hold(order, order.openings[i % order.openings.length]!, addressOf(i))
  }
}

/** Every second one shares the good readers' address, each other one has its own. */
function addressOf(i: number): string {
  return i % 2 ? '127.0.0.1' : `127.1.${i >> 8}.${i & 255}`
}

function hold(order: Attack, opening: string, localAddress: string): void {
  const socket = connect({ port: order.port, host: '127.0.0.1', localAddress })
  open.add(socket)
  if (order.takes) socket.resume()
  else socket.pause()
  socket.on('connect', () => socket.write(opening))
  const timer = order.trickle ? setInterval(() => socket.write(order.trickle), TRICKLE_MS) : undefined
  socket.on('error', () => undefined) // 'close' follows
  socket.on('close', () => {
    clearInterval(timer)
    open.delete(socket)
    if (attacking) setTimeout(() => attacking && hold(order, opening, localAddress), AGAIN_MS)
  })
}

function stop(): void {
  attacking = false
  for (const socket of open) socket.destroy()
}

setPriority(NICE)
process.on('message', (order: HostileOrder) => {
  if (order.do === 'stop') stop()
  else void attack(order)
  process.send!({ open: open.size })
})
process.on('disconnect', () => process.exit())
process.send!('ready')

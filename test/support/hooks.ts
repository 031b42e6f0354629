import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { useIndonesianMessages } from '../../src/web/frame/forms.ts'
import { ROOT } from '../../src/platform/root.ts'
import { closeAll } from './cleanup.ts'
import { startPostgres, stopPostgres } from './postgres.ts'
import { allDropped, onPostgres } from './database.ts'

export async function mochaGlobalSetup(): Promise<void> {
  if (!existsSync(join(ROOT, 'dist/assets/manifest.json'))) throw new Error('Run first: npm run build:assets')
  useIndonesianMessages()
  if (onPostgres) await startPostgres()
}

export async function mochaGlobalTeardown(): Promise<void> {
  await allDropped()
  await stopPostgres()
}

export const mochaHooks = {
  afterEach: closeAll,
}

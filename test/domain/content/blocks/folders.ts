import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../../src/platform/root.ts'

const FOLDER = join(ROOT, 'src/domain/content/blocks')

/** Every block that has a folder, whether it is in the list of types or not. */
export function blockFolders(): string[] {
  return readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'block.ts')))
}

export function fixtureOf(type: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, type, 'fixture.json'), 'utf8'))
}

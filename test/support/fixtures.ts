import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'mocha'
import { ROOT } from '../../src/platform/root.ts'

const FIXTURES = join(ROOT, '../shared/fixtures')

/** Skips, with its reason, where the collection of hostile files is not beside the checkout. */
export function needFixtures(test: Context): void {
  if (existsSync(FIXTURES)) return
  if (test.test) test.test.title += ' (skipped: ../shared/fixtures is not here)'
  test.skip()
}

/** Texts that have broken other people's sites. */
export function hostileTexts(...names: string[]): string[] {
  const texts = names.flatMap((name) => {
    const text = readFileSync(join(FIXTURES, 'security', name), 'utf8')
    return name.endsWith('.json') ? (JSON.parse(text) as string[]) : text.split('\n')
  })
  return [...new Set(texts.filter((text) => text.trim() !== ''))]
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from 'chai'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The screen has no axe violation and does not scroll sideways. */
export async function expectAccessible(page: Page, about: string): Promise<void> {
  // Through the debugger's own door, as our content security policy lets no script in.
  await page.evaluate(source)
  const found = await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> }
    }
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
  }, TAGS)
  expect(found, `${about} ${page.url()}`).to.deep.equal([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${about} ${page.url()} scrolls sideways`).to.be.at.most(0)
}

interface Violation {
  id: string
  nodes: { target: string[] }[]
}

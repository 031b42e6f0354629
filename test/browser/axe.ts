import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from 'chai'
import type { Page } from 'playwright-core'

export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The screen has no axe violation and does not scroll sideways. */
export async function expectAccessible(page: Page, about: string): Promise<void> {
  // Through the debugger's own door, as our content security policy lets no script in.
  await page.evaluate(axeSource)
  const found = (await violationsOn(page)).map(
    ({ rule, nodes }) => `${rule}: ${nodes.map(({ target }) => target).join(', ')}`,
  )
  expect(found, `${about} ${page.url()}`).to.deep.equal([])
  expect(await overflowOf(page), `${about} ${page.url()} scrolls sideways`).to.be.at.most(0)
}

export interface Violation {
  rule: string
  nodes: { target: string; html: string }[]
}

/** What axe, which is in the page already, finds at its present width and in its present scheme. */
export async function violationsOn(page: Page): Promise<Violation[]> {
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run({
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
      // Of use to rules that these tags do not hold, and it fetches each stylesheet again.
      preload: false,
    })
    return violations.map(({ id, nodes }) => ({
      rule: id,
      nodes: nodes.map(({ target, html }) => ({ target: target.join(' '), html })),
    }))
  }, TAGS)
}

/** Pixels by which the page is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { target: string[]; html: string }[] }[] }>
}

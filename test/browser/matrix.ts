import type { Page } from 'playwright-core'
import { overflowOf, violationsOn } from './axe.ts'

const WIDTHS = [320, 360, 768, 1280]
const SCHEMES = ['light', 'dark'] as const
/** At this width the menu and what else is folded for phones is looked at too. */
const UNFOLDED_WIDTH = 360
const HEIGHT = 800
const HTML_LENGTH_MAX = 200

/** Everything that is wrong with a page of the example server, at each width, in each scheme. */
export async function faultsOn(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  await page.addScriptTag({ url: '/axe.js' })
  const faults: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT })
    faults.push(...(await faultsInSchemes(page, `${width} px`)))
  }
  await page.setViewportSize({ width: UNFOLDED_WIDTH, height: HEIGHT })
  if (await unfold(page)) faults.push(...(await faultsInSchemes(page, `${UNFOLDED_WIDTH} px unfolded`)))
  return faults
}

async function faultsInSchemes(page: Page, size: string): Promise<string[]> {
  const faults: string[] = []
  for (const colorScheme of SCHEMES) {
    // Without motion, as a colour on its way from one scheme to the other has the contrast of neither.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const found = (await violationsOn(page)).flatMap(({ rule, nodes }) =>
      nodes.map(({ target, html }) => `${rule} at ${target}: ${html.slice(0, HTML_LENGTH_MAX)}`),
    )
    const overflow = await overflowOf(page)
    if (overflow > 0) found.push(`${overflow} px too wide: ${await widestOn(page)}`)
    found.push(...(await cutOffOn(page)))
    faults.push(...found.map((fault) => `${colorScheme} ${size}: ${fault}`))
  }
  return faults
}

/** Words past the right edge in a box that hides what does not fit, so that the page as a whole does not scroll. */
async function cutOffOn(page: Page): Promise<string[]> {
  const cut = await page.evaluate(() =>
    [...document.body.querySelectorAll('*:not(svg *, [aria-hidden] *)')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .filter((element) => {
        for (let box = element.parentElement; box; box = box.parentElement) {
          const { overflowX, clipPath } = getComputedStyle(box)
          // It can be scrolled to, or is for the ear only.
          if (/auto|scroll/.test(overflowX) || clipPath !== 'none') return false
        }
        return true
      })
      .map((element) => element.outerHTML),
  )
  return cut.map((html) => `words cut off: ${html.slice(0, HTML_LENGTH_MAX)}`)
}

/** Opens every disclosure; false where there is none. */
async function unfold(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const folded = [...document.querySelectorAll('details:not([open])')]
    for (const details of folded) details.setAttribute('open', '')
    return folded.length > 0
  })
}

/** The innermost of the elements that reach farthest to the right. */
async function widestOn(page: Page): Promise<string> {
  const html = await page.evaluate(
    () =>
      [...document.body.querySelectorAll('*')]
        .map((element) => ({ element, right: Math.round(element.getBoundingClientRect().right) }))
        .reduce((widest, one) => (one.right >= widest.right ? one : widest)).element.outerHTML,
  )
  return html.slice(0, HTML_LENGTH_MAX)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Lucide's names, for public themes and for the newsroom and console alike. */
export const iconNames = `
  archive arrow-down arrow-left arrow-right arrow-up ban banknote bell building building-2 calendar
  calendar-days camera check chevron-down chevron-left chevron-right chevron-up circle circle-alert
  circle-check circle-dashed circle-help circle-plus clipboard-check clipboard-list clock copy credit-card
  download ellipsis ellipsis-vertical external-link eye eye-off file file-text filter flag globe hand
  history house image image-plus inbox info key-round layers layout-dashboard link list list-filter lock
  log-in log-out mail map-pin menu message-circle monitor moon navigation newspaper palette paperclip pause
  pencil phone play plus printer refresh-cw rotate-ccw rss save scale scroll-text search send settings
  share-2 shield shield-check smartphone sun trash-2 triangle-alert undo-2 upload user user-plus users x
`
  .trim()
  .split(/\s+/)

/** Name to the shapes inside a 24 by 24 drawing. */
export function readIcons(packageFolder: string): Record<string, string> {
  return Object.fromEntries(iconNames.map((name) => [name, shapes(packageFolder, name)]))
}

function shapes(packageFolder: string, name: string): string {
  const svg = readFileSync(join(packageFolder, 'icons', `${name}.svg`), 'utf8')
  const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1]
  if (inner === undefined) throw new Error(`Icon ${name} is not an SVG file`)
  return inner.replace(/\s+/g, ' ').replaceAll(' />', '/>').replaceAll('> <', '><').trim()
}

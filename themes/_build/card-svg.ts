import { formatHex, interpolate } from 'culori'
import { CARD_HEIGHT, CARD_WIDTH, type Look } from '../../src/domain/cards/looks.ts'
import type { Tokens } from './palettes.ts'

type ReadMotif = (name: string) => string

/** A card before anything is written on it. */
export function cardSvg(look: Look, tokens: Tokens, readMotif: ReadMotif): string {
  const draw = { house, panel, hem }[look]
  const size = `width="${CARD_WIDTH}" height="${CARD_HEIGHT}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${draw(tokens, readMotif)}</svg>`
}

const HEM_HEIGHT = 63
const HOUSE = { x: 690, width: 548, height: 251 }

/** Rumah gadang on a hem of bamboo shoots, over woven cloth: the opening of Gonjong's home page. */
function house(tokens: Tokens, readMotif: ReadMotif): string {
  const y = CARD_HEIGHT - HEM_HEIGHT - HOUSE.height
  return [
    tiled('cloth', readMotif('songket'), 56, 56, tokens['gold']),
    tiled('shoots', readMotif('pucuak-rabuang'), 45, HEM_HEIGHT, tokens['gold'], CARD_HEIGHT - HEM_HEIGHT),
    plain(tokens['brand-strong']),
    `<rect width="100%" height="${CARD_HEIGHT - HEM_HEIGHT}" fill="url(#cloth)" opacity="0.085"/>`,
    `<style>${houseStyles(tokens)}</style>`,
    placed(readMotif('rumah-gadang'), HOUSE.x, y + 1, HOUSE.width, HOUSE.height),
    `<rect y="${CARD_HEIGHT - HEM_HEIGHT}" width="100%" height="${HEM_HEIGHT}" fill="url(#shoots)"/>`,
    mark(readMotif('tanda'), 62, tokens['on-strong'], tokens['gold']),
  ].join('')
}

const PANEL_WIDTH = 364

/** A panel of songket beside paper: the opening of Songket's home page. */
function panel(tokens: Tokens, readMotif: ReadMotif): string {
  const x = CARD_WIDTH - PANEL_WIDTH
  return [
    tiled('cloth', readMotif('songket'), 56, 56, tokens['gold'], 0, x - 10),
    plain(tokens['bg']),
    `<rect x="${x}" width="${PANEL_WIDTH}" height="100%" fill="${tokens['brand-strong']}"/>`,
    `<rect x="${x}" width="${PANEL_WIDTH}" height="100%" fill="url(#cloth)"/>`,
    `<path d="M64 163.5H788" stroke="${tokens['ink']}" stroke-width="3"/>`,
    `<path d="M64 168.500H788" stroke="${tokens['ink']}"/>`,
    mark(readMotif('tanda'), 62, tokens['brand'], tokens['gold']),
  ].join('')
}

const BAR_HEIGHT = 148
const THIN_HEM_HEIGHT = 28

/** A bar for the name and a thin hem: Rangkiang, which spares every byte. */
function hem(tokens: Tokens, readMotif: ReadMotif): string {
  const y = CARD_HEIGHT - THIN_HEM_HEIGHT - 10
  return [
    tiled('shoots', readMotif('rabuang-kecil'), 36, THIN_HEM_HEIGHT, tokens['brand'], y),
    plain(tokens['brand-soft']),
    `<rect width="100%" height="${BAR_HEIGHT}" fill="${tokens['brand-strong']}"/>`,
    `<rect y="${y}" width="100%" height="${THIN_HEM_HEIGHT}" fill="url(#shoots)"/>`,
    `<rect y="${CARD_HEIGHT - 6}" width="100%" height="6" fill="${tokens['brand']}"/>`,
    mark(readMotif('tanda'), 42, tokens['on-strong'], tokens['gold']),
  ].join('')
}

function plain(color = ''): string {
  return `<rect width="100%" height="100%" fill="${color}"/>`
}

/** A drawing as a repeating pattern to fill with; `y` and `x` say where one repeat begins. */
function tiled(id: string, svg: string, width: number, height: number, color = '', y = 0, x = 0): string {
  const place = `x="${x}" y="${y}" width="${width}" height="${height}" patternUnits="userSpaceOnUse"`
  return `<defs><pattern id="${id}" ${place}><g fill="${color}">${placed(svg, 0, 0, width, height)}</g></pattern></defs>`
}

function mark(svg: string, y: number, color = '', gold = ''): string {
  const colored = svg.replace('fill="currentColor"', `fill="${color}"`).replace('class="g"', `fill="${gold}"`)
  return placed(colored, 64, y, 64, 64)
}

function placed(svg: string, x: number, y: number, width: number, height: number): string {
  const sized = svg.replace(
    / width="\d+" height="\d+"/,
    ` x="${x}" y="${y}" width="${width}" height="${height}"`,
  )
  return sized.trim()
}

/** As the stylesheet of the theme colours it. */
function houseStyles(tokens: Tokens): string {
  const { gold = '', wall = '', 'brand-strong': strong = '' } = tokens
  const timber = mix(wall, strong, 0.72)
  const dark = (share: number) => mix(strong, '#000000', share)
  return [
    `.w{fill:${timber}}.t{stroke:${timber};stroke-width:7}`,
    `.b{stroke:${strong};stroke-width:1;opacity:.5}`,
    `.j{fill:${dark(0.62)}}`,
    `.house .g{stroke:${gold};stroke-width:2;opacity:.8}`,
    `.o{fill:${gold};opacity:.85}`,
    `.a{fill:${strong}}.a1{fill:${dark(0.64)}}.a2{fill:${dark(0.73)}}.a3{fill:${dark(0.82)}}`,
    `.r{stroke:${gold};stroke-width:2.4;stroke-linecap:round}`,
    `.i{stroke:${gold};stroke-width:1;opacity:.16}`,
  ].join('')
}

/** As CSS `color-mix(in oklab, …)` does it. */
function mix(color: string, other: string, share: number): string {
  return formatHex(interpolate([other, color], 'oklab')(share))
}

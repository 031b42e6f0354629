/** How a card is laid out. A theme without a card of its own has the plainest. */
export const LOOKS = ['house', 'panel', 'hem'] as const
export type Look = (typeof LOOKS)[number]

export const CARD_WIDTH = 1200
export const CARD_HEIGHT = 630

const LOOK_OF: Record<string, Look> = { gonjong: 'house', songket: 'panel', rangkiang: 'hem' }

export function lookOf(theme: string | null): Look {
  return LOOK_OF[theme ?? ''] ?? 'hem'
}

/**
 * Names that no machine has: with the faces' own, a copy that happens to be installed could be taken for ours. As long
 * as the names they replace inside the files.
 */
export const FACES = {
  sansTitle: { family: 'KartuTebalJakarta', file: 'sans-title.ttf' },
  serifTitle: { family: 'KartuTebalSeri', file: 'serif-title.ttf' },
  small: { family: 'KartuBiasaJakarta', file: 'small.ttf' },
} as const
export type Face = keyof typeof FACES

/** The area a text may fill, and the sizes it may have there, largest first. */
export interface TextBox {
  left: number
  top: number
  width: number
  height: number
  face: Face
  sizes: readonly number[]
  /** Where a text lower than the box stands in it. */
  align: 'top' | 'middle' | 'bottom'
}

export interface Layout {
  title: TextBox
  name: TextBox
  address: TextBox
}

const MARGIN = 64
const NAME_SIZES = [31, 28, 25, 22]
const ADDRESS = { left: MARGIN, height: 34, face: 'small', sizes: [26, 22, 18], align: 'bottom' } as const
const NAME = { left: 148, height: 96, face: 'small', sizes: NAME_SIZES, align: 'middle' } as const
const SANS_SIZES = [88, 78, 70, 63, 57, 52, 47, 42, 37]
const SERIF_SIZES = [94, 84, 75, 67, 60, 54, 48, 43, 38]

export const LAYOUTS: Record<Look, Layout> = {
  house: {
    name: { ...NAME, top: 46, width: 900 },
    title: box(172, 640, 288, 'sansTitle', SANS_SIZES),
    address: { ...ADDRESS, top: 496, width: 600 },
  },
  panel: {
    name: { ...NAME, top: 46, width: 620 },
    title: box(198, 700, 294, 'serifTitle', SERIF_SIZES),
    address: { ...ADDRESS, top: 536, width: 700 },
  },
  hem: {
    name: { ...NAME, top: 26, width: 980 },
    title: box(182, 1010, 290, 'sansTitle', SANS_SIZES),
    address: { ...ADDRESS, top: 508, width: 1000 },
  },
}

function box(top: number, width: number, height: number, face: Face, sizes: readonly number[]): TextBox {
  return { left: MARGIN, top, width, height, face, sizes, align: 'middle' }
}

import { glow, grain, openCanvas, tint, type Canvas } from './canvas.ts'
import { gadang, office, tree } from './buildings.ts'
import { course, lake, rice, tea, water } from './fields.ts'
import { grass, hills, mist, sky, volcano, type Scene } from './land.ts'
import { LIGHTS, type LightName } from './lights.ts'
import { random } from './noise.ts'

/** Ten by sixteen, as covers are cut. */
const WIDTH = 960
const HEIGHT = 600
const GRAIN = 7

const SCENES = {
  'kebun-teh'(scene: Scene) {
    sky(scene, HEIGHT * 0.5)
    volcano(scene, 0.4, HEIGHT * 0.56, HEIGHT * 0.4)
    hills(scene, HEIGHT * 0.58, 70, 0.35)
    mist(scene, HEIGHT * 0.55, 60, 0.9)
    tea(scene, HEIGHT * 0.6)
  },
  'rumah-gadang'(scene: Scene) {
    sky(scene, HEIGHT * 0.5)
    hills(scene, HEIGHT * 0.55, 110, 0.3)
    hills(scene, HEIGHT * 0.62, 70, 0.6)
    mist(scene, HEIGHT * 0.58, 50, 0.5)
    grass(scene, HEIGHT * 0.66)
    for (const place of spread(scene, 3)) gadang(scene, place)
    tree(scene, { x: WIDTH * 0.04, ground: HEIGHT * 0.84, width: 210 })
  },
  sungai(scene: Scene) {
    sky(scene, HEIGHT * 0.42)
    hills(scene, HEIGHT * 0.48, 120, 0.25)
    hills(scene, HEIGHT * 0.54, 80, 0.55)
    mist(scene, HEIGHT * 0.5, 46, 0.6)
    grass(scene, HEIGHT * 0.55)
    course(scene, { top: HEIGHT * 0.54, start: 0.6, width: 0.7 }, (x, y) => water(scene, x, y))
    tree(scene, { x: WIDTH * 0.9, ground: HEIGHT * 0.72, width: 170 })
  },
  sawah(scene: Scene) {
    sky(scene, HEIGHT * 0.44)
    hills(scene, HEIGHT * 0.48, 130, 0.25)
    hills(scene, HEIGHT * 0.53, 60, 0.55)
    mist(scene, HEIGHT * 0.5, 40, 0.5)
    rice(scene, HEIGHT * 0.54)
    gadang(scene, { x: WIDTH * 0.8, ground: HEIGHT * 0.62, width: 120 })
  },
  danau(scene: Scene) {
    sky(scene, HEIGHT * 0.5)
    volcano(scene, 0.66, HEIGHT * 0.52, HEIGHT * 0.3)
    hills(scene, HEIGHT * 0.54, 80, 0.45)
    lake(scene, HEIGHT * 0.54)
    mist(scene, HEIGHT * 0.54, 30, 0.9)
    tree(scene, { x: WIDTH * 0.08, ground: HEIGHT * 0.98, width: 300 })
  },
  'air-panas'(scene: Scene) {
    sky(scene, HEIGHT * 0.36)
    hills(scene, HEIGHT * 0.46, 150, 0.4)
    hills(scene, HEIGHT * 0.56, 90, 0.75)
    grass(scene, HEIGHT * 0.58)
    lake(scene, HEIGHT * 0.7, 70)
    mist(scene, HEIGHT * 0.66, 90, 1)
    for (let i = 0; i < 14; i++) {
      const [x, y] = [0.15 + random(i, 1, scene.seed) * 0.7, 0.36 + random(i, 2, scene.seed) * 0.3]
      glow(scene.canvas, [x * WIDTH, y * HEIGHT], 90 + random(i, 3, scene.seed) * 110, [248, 246, 242], 0.4)
    }
    tree(scene, { x: WIDTH * 0.92, ground: HEIGHT * 0.78, width: 230 })
  },
  jalan(scene: Scene) {
    sky(scene, HEIGHT * 0.46)
    hills(scene, HEIGHT * 0.52, 120, 0.3)
    hills(scene, HEIGHT * 0.58, 70, 0.6)
    grass(scene, HEIGHT * 0.58)
    course(scene, { top: HEIGHT * 0.57, start: 0.58, width: 0.56 }, (x, y, across) => {
      const dashes = Math.abs(across) < 0.03 && Math.sin(1400 / (y - HEIGHT * 0.52)) > 0
      const edge = Math.abs(across) > 0.94
      const asphalt = tint([92, 94, 96], [64, 66, 70], random(x, y, scene.seed))
      return tint(dashes || edge ? [226, 224, 214] : asphalt, scene.light.cast, scene.light.strength)
    })
    tree(scene, { x: WIDTH * 0.1, ground: HEIGHT * 0.76, width: 200 })
    tree(scene, { x: WIDTH * 0.88, ground: HEIGHT * 0.7, width: 150 })
  },
  hutan(scene: Scene) {
    sky(scene, HEIGHT * 0.3)
    for (const [at, height, near] of [
      [0.36, 120, 0.15],
      [0.48, 110, 0.3],
      [0.62, 110, 0.5],
      [0.8, 110, 0.72],
      [1, 120, 0.95],
    ] as const) {
      hills(scene, HEIGHT * at, height, near)
      mist(scene, HEIGHT * at, 44, 0.75 * (1 - near))
    }
  },
  kantor(scene: Scene) {
    sky(scene, HEIGHT * 0.5)
    hills(scene, HEIGHT * 0.56, 110, 0.35)
    grass(scene, HEIGHT * 0.68)
    office(scene, { x: WIDTH * 0.52, ground: HEIGHT * 0.78, width: 520 })
    tree(scene, { x: WIDTH * 0.1, ground: HEIGHT * 0.82, width: 190 })
    tree(scene, { x: WIDTH * 0.93, ground: HEIGHT * 0.8, width: 150 })
  },
} satisfies Record<string, (scene: Scene) => void>

type SceneName = keyof typeof SCENES

export const PICTURE_NAMES = new RegExp(
  `^(${Object.keys(SCENES).join('|')})/(${Object.keys(LIGHTS).join('|')})/([1-9])$`,
)

/** `sawah/pagi/2`: what is seen, in which light, and which one of these. */
export function paint(name: string): Canvas {
  const [, scene, light, seed] = PICTURE_NAMES.exec(name)!
  const canvas = openCanvas(WIDTH, HEIGHT)
  SCENES[scene as SceneName]({ canvas, light: LIGHTS[light as LightName], seed: Number(seed) * 17 })
  grain(canvas, GRAIN)
  return canvas
}

/** Houses beside each other, the farther ones smaller and higher up. */
function spread({ seed }: Scene, count: number) {
  return Array.from({ length: count }, (_, i) => {
    const near = (i + 1) / count
    const x = WIDTH * (0.24 + 0.25 * i + random(i, 3, seed) * 0.07)
    return { x, ground: HEIGHT * (0.7 + near * 0.12), width: 130 + near * 130 }
  })
}

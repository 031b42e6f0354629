/** The two build packages that ship no types; only what the build uses. */
declare module 'culori' {
  interface Oklch {
    mode: 'oklch'
    l: number
    c: number
    h: number
  }
  export function clampChroma(color: Oklch, mode: 'oklch'): Oklch
  export function formatHex(color: Oklch): string
  export function wcagContrast(a: string, b: string): number
  export function interpolate(colors: string[], mode: 'oklab'): (share: number) => Oklch
}

declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2' | 'truetype'
    variationAxes: Record<string, number | { min: number; max: number }>
    keepFeatures: string[]
  }
  function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
  export = subsetFont
}

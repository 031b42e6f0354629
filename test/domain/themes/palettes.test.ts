import { expect } from 'chai'
import { contrastFailures } from '../../../themes/_build/contrast-proof.ts'
import { palettes, status, tokensCss } from '../../../themes/_build/tokens-css.ts'

describe('The palettes', () => {
  it('reach every contrast they must, light and dark', () => {
    expect(contrastFailures(palettes, status)).to.deep.equal([])
    expect(Object.keys(palettes)).to.have.length(6)
  })

  it('would be stopped when a pair fails', () => {
    const { light, dark } = palettes['marawa'] ?? { light: {}, dark: {} }

    const failures = contrastFailures({ pucat: { light: { ...light, ink: '#bbbbbb' }, dark } }, status)

    expect(failures[0]).to.match(/^pucat light: ink on bg is 1\.\d\d, needs 7$/)
  })

  it('are plain hex, for phones that do not know oklch', () => {
    expect(tokensCss()).not.to.match(/oklch|color-mix/)
  })
})

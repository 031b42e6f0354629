export const layout = 'partials/layout.hbs'
export const masthead = 'partials/masthead.hbs'
export const css = 'assets/theme.css'
export const styles = (rules: string) => ({ [css]: `@import '../../_base/assets/theme.css';\n${rules}` })
/** In the second line of a partial that every page has. */
export const inMasthead = (fault: string) => ({
  [masthead]: (base: string) => `${lines(base)[0]}\n${fault}\n${lines(base)[1]}`,
})
const lines = (text: string) => [text.split('\n')[0]!, text.split('\n').slice(1).join('\n')]
export const without = (found: string) => ({ [layout]: (base: string) => base.replace(found, '') })
export const manifest = (more: object) => ({ 'theme.json': (base: string) => withKeys(base, more) })

function withKeys(base: string, more: object): string {
  const whole = { ...(JSON.parse(base) as object), id: 'uji', hidden: false, ...more }
  return JSON.stringify(whole, null, 2)
}

export const setting = { key: 'baru', type: 'text', label: 'Baru', maxLength: 5, default: '' }

import { elementsOf, decode } from '../../support/html.ts'

/** What a browser would send of the page's form to this address, whatever button is pressed. */
export async function sentForm(html: string, action: string): Promise<Record<string, string>> {
  const forms = (await elementsOf(html)).filter(
    (element) => element.tagName === 'form' && decode(String(element.getAttributeValue('action'))) === action,
  )
  const sent: Record<string, string> = {}
  for (const control of forms[0]!.querySelectorAll('input, select, textarea')) {
    const attribute = (name: string) => decode(String(control.getAttributeValue(name) ?? ''))
    const isChoice = ['radio', 'checkbox'].includes(attribute('type'))
    if (isChoice && !control.hasAttribute('checked')) continue
    const value = isChoice && !control.hasAttribute('value') ? 'on' : attribute('value')
    sent[attribute('name')] = valueOf(control.tagName, value, control)
  }
  return sent
}

type Element = Awaited<ReturnType<typeof elementsOf>>[number]

function valueOf(tagName: string, value: string, control: Element): string {
  if (tagName === 'textarea') return decode(control.textContent).replace(/^\n/, '')
  if (tagName !== 'select') return value
  const options = control.querySelectorAll('option')
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
  return decode(String(chosen?.getAttributeValue('value') ?? ''))
}

import type { HtmlElement } from 'html-validate'
import { decode, elementsOf } from '../../../support/html.ts'

/** What a browser would send of the writing form in a page: names and values in the order of the page. */
export async function sentBy(html: string, id = 'naskah'): Promise<[string, string][]> {
  const form = (await elementsOf(html)).find((element) => element.tagName === 'form' && element.id === id)
  if (!form) throw new Error(`There is no form ${id}`)
  return form.querySelectorAll('input, textarea, select').flatMap(valuesOf)
}

function valuesOf(element: HtmlElement): [string, string][] {
  const name = attribute(element, 'name')
  const type = attribute(element, 'type')
  if (name === '' || type === 'file') return []
  if (element.tagName === 'textarea') return [[name, decode(element.textContent).replace(/^\n/, '')]]
  if (element.tagName === 'select') {
    const options = element.querySelectorAll('option')
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
    return [[name, chosen ? attribute(chosen, 'value') : '']]
  }
  if ((type === 'checkbox' || type === 'radio') && !element.hasAttribute('checked')) return []
  return [[name, attribute(element, 'value') || (type === 'checkbox' ? 'on' : '')]]
}

function attribute(element: HtmlElement, name: string): string {
  return decode(element.getAttributeValue(name) ?? '')
}

/** The values of every button that takes a step. */
export async function stepsIn(html: string): Promise<string[]> {
  const buttons = (await elementsOf(html)).filter((element) => element.tagName === 'button')
  return buttons
    .filter((button) => attribute(button, 'name') === 'aksi')
    .map((button) => attribute(button, 'value'))
}

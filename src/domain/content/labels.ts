import { message } from '../../platform/messages.ts'

/** Choices of the schemas in words. Those of the public are the same as those of the form that they were chosen in. */
export function categoryLabel(category: string | null): string | null {
  return category ? message(`kind.article.category_${category}`) : null
}

export function needLabel(need: string): string {
  return message(`kind.service.need_${need}`)
}

export function documentClassLabel(documentClass: string | null): string {
  return documentClass ? message(`kind.document.class_${documentClass}`) : ''
}

export function documentTypeLabel(documentType: string | null): string {
  return documentType ? message(`kind.document.documentType_${documentType}`) : ''
}

/** Examples of what belongs to a life situation. */
export function needSummary(need: string): string {
  return message(`kind.service.need_${need}_examples`)
}

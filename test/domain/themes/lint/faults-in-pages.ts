import { type Planted } from './planted.ts'
import { inMasthead, layout, manifest, masthead, without } from './writing.ts'

/** Seen in the drawn pages only; `page` is the type to draw. */
export const plantedInPages: Planted[] = [
  {
    rule: 'render_failed',
    files: { 'partials/masthead.hbs': '{{angka}}{{> masthead}}' },
    at: `${masthead}:1`,
  },
  { rule: 'leftover', files: inMasthead('<p>{{site}}</p>'), at: `${masthead}:2:1` },
  { rule: 'part_missing', files: without('{{> skip-link}}'), at: `${layout}:1` },
  { rule: 'part_missing', files: without('{{> official-strip}}'), at: `${layout}:1` },
  { rule: 'part_missing', files: without('{{> notice}}'), at: `${layout}:1` },
  { rule: 'part_missing', files: without('{{> preview-bar}}'), at: `${layout}:1` },
  {
    rule: 'part_missing',
    files: without(' lang="{{site.lang}}"'),
    at: `${layout}:1`,
    also: ['html'],
  },
  {
    rule: 'part_missing',
    files: { [layout]: (base) => base.replace(/<(\/?)main[^>]*>/g, '<$1div>') },
    at: `${layout}:1`,
  },
  {
    rule: 'part_missing',
    files: { 'partials/footer.hbs': (base) => base.replace('{{> legal-row}}', '') },
    at: 'partials/footer.hbs:1',
  },
  {
    rule: 'part_missing',
    files: { 'partials/footer.hbs': (base) => base.replace('{{> switches}}', '') },
    at: 'partials/footer.hbs:1',
  },
  {
    rule: 'h1_count',
    files: inMasthead('<h1>{{site.name}}</h1>'),
    at: `${masthead}:2:1`,
    also: ['html'],
  },
  {
    rule: 'h1_count',
    files: { 'partials/page-heading.hbs': '<header class="page-heading"></header>' },
    at: 'partials/page-heading.hbs:1',
    page: 'service_list',
    also: ['html'],
  },
  { rule: 'html', files: inMasthead('<p><div>{{site.name}}</div></p>'), at: `${masthead}:2:28` },
  { rule: 'html', files: inMasthead('<ul><p>{{site.name}}</p></ul>'), at: `${masthead}:2:5` },
  {
    rule: 'weight',
    files: manifest({ budgets: { homeKb: 2, articleKb: 50 } }),
    at: 'templates/home.hbs:1',
  },
]

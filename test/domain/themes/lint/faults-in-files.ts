import { type Planted } from './planted.ts'
import { css, inMasthead, manifest, masthead, setting, styles } from './writing.ts'

/** `at` is file and line, and the column where there is one; `:/x/` where x is written last. */
export const plantedInFiles: Planted[] = [
  { rule: 'manifest_json', files: { 'theme.json': '{\n  "id": "uji",\n  oops\n}' }, at: 'theme.json:3:3' },
  { rule: 'manifest_key', files: manifest({ warna: 'merah' }), at: 'theme.json:/"warna"/' },
  {
    rule: 'manifest_key',
    files: manifest({ settings: [setting, { ...setting, key: 'lain', rahasia: 1 }] }),
    at: 'theme.json:/"rahasia"/',
  },
  { rule: 'manifest_value', files: manifest({ version: 'satu' }), at: 'theme.json:/"version"/' },
  {
    rule: 'manifest_value',
    files: manifest({ settings: [{ ...setting, type: 'html' }] }),
    at: 'theme.json:/"type"/',
  },
  {
    rule: 'manifest_value',
    files: manifest({ settings: [{ ...setting, key: 'html' }] }),
    at: 'theme.json:/"html"/',
  },
  { rule: 'manifest_id', files: manifest({ id: 'lain' }), at: 'theme.json:/"id"/' },
  { rule: 'manifest_palette', files: manifest({ palettes: ['arang', 'neon'] }), at: 'theme.json:/"neon"/' },
  {
    rule: 'manifest_palette',
    files: manifest({ defaultPalette: 'neon' }),
    at: 'theme.json:/"defaultPalette"/',
  },
  {
    rule: 'manifest_settings',
    files: manifest({ settings: Array.from({ length: 13 }, (_, i) => ({ ...setting, key: `a${i}` })) }),
    at: 'theme.json:/"settings"/',
  },
  { rule: 'setting_twice', files: manifest({ settings: [setting, setting] }), at: 'theme.json:/"settings"/' },
  {
    rule: 'setting_default',
    files: manifest({ settings: [{ ...setting, default: 'terlalu panjang' }] }),
    at: 'theme.json:/"default"/',
  },

  { rule: 'file_unknown', files: { 'partials/catatan.txt': 'x' }, at: 'partials/catatan.txt:1' },
  { rule: 'file_size', files: styles('/*'.padEnd(300_000, 'x') + '*/'), at: `${css}:1` },
  { rule: 'template_unknown', files: { 'templates/toko.hbs': '' }, at: 'templates/toko.hbs:1' },
  { rule: 'block_unknown', files: { 'blocks/iklan.hbs': '' }, at: 'blocks/iklan.hbs:1' },
  {
    rule: 'partial_platform',
    files: { 'partials/legal-row.hbs': (base) => base },
    at: 'partials/legal-row.hbs:1',
  },
  { rule: 'partial_unused', files: { 'partials/sisa.hbs': '<p></p>' }, at: 'partials/sisa.hbs:1' },
  { rule: 'style_unused', files: { 'assets/sisa.css': '' }, at: 'assets/sisa.css:1' },
  {
    rule: 'motif_unused',
    files: { 'motif/sisa.svg': '<svg viewBox="0 0 1 1"></svg>' },
    at: 'motif/sisa.svg:1',
  },
  {
    rule: 'word_unused',
    files: { 'locales/id.json': '{\n  "sisa": "Sisa"\n}', 'locales/en.json': '{ "sisa": "Left" }' },
    at: 'locales/id.json:2:3',
  },

  { rule: 'syntax', files: inMasthead('{{#if site}}x{{/each}}'), at: `${masthead}:2:4` },
  { rule: 'syntax', files: { [masthead]: '<p>\n{{#if site}}\n</p>' }, at: `${masthead}:3:1` },
  { rule: 'raw_output', files: inMasthead('{{{site.name}}}'), at: `${masthead}:2:1` },
  { rule: 'raw_output', files: inMasthead('{{&site.name}}'), at: `${masthead}:2:1` },
  {
    rule: 'shadowed_helper',
    files: inMasthead('{{#each site.menu as |ikat|}}{{{ikat}}}{{/each}}'),
    at: `${masthead}:2:1`,
  },
  {
    rule: 'shadowed_helper',
    files: inMasthead('{{#each site.menu as |motif i|}}{{&motif}}{{/each}}'),
    at: `${masthead}:2:1`,
  },
  {
    rule: 'shadowed_helper',
    files: inMasthead('<p>\n{{#if site.name}}{{else each site.menu as |i ikat|}}{{~{ikat}~}}{{/if}}</p>'),
    at: `${masthead}:3:18`,
  },
  {
    rule: 'dynamic_partial',
    files: inMasthead('<b>{{> (t "menu")}}</b>'),
    at: `${masthead}:2:4`,
  },
  {
    rule: 'inline_partial',
    files: inMasthead('{{#*inline "a"}}{{/inline}}'),
    at: `${masthead}:2:1`,
  },
  {
    rule: 'unknown_helper',
    files: inMasthead('{{lookup site "name"}}'),
    at: `${masthead}:2:1`,
    also: ['unknown_field'],
  },
  {
    rule: 'unknown_helper',
    files: inMasthead('{{#with site}}{{name}}{{/with}}'),
    at: `${masthead}:2:1`,
    also: ['unknown_field'],
  },
  {
    rule: 'forged_html',
    files: inMasthead('{{> empty html=site.name}}'),
    at: `${masthead}:2:11`,
  },
  { rule: 'unknown_partial', files: inMasthead('{{> hilang}}'), at: `${masthead}:2:1` },
  { rule: 'unknown_field', files: inMasthead('{{site.nama}}'), at: `${masthead}:2:3` },
  { rule: 'unknown_setting', files: inMasthead('{{#if settings.promise}}{{/if}}'), at: `${masthead}:2:7` },
  { rule: 'unknown_word', files: inMasthead('{{t "hilang"}}'), at: `${masthead}:2:1` },
  {
    rule: 'word_language',
    files: { ...inMasthead('<!-- -->'), 'locales/id.json': '{\n\n  "skip": "Lewati"\n}' },
    at: 'locales/id.json:3:3',
  },
  {
    rule: 'word_language',
    files: { 'locales/en.json': '{ "skip": "Skip" }' },
    at: 'locales/en.json:1:3',
  },
  { rule: 'word_json', files: { 'locales/id.json': '{\n"a" "b"\n}' }, at: 'locales/id.json:2:5' },
  { rule: 'word_json', files: { 'locales/id.json': '{\n"skip": 1\n}' }, at: 'locales/id.json:2:1' },
  {
    rule: 'word_not_fixed',
    files: inMasthead('{{t site.name}}'),
    at: `${masthead}:2:1`,
  },
  { rule: 'literal_text', files: inMasthead('<p>Halo semua</p>'), at: `${masthead}:2:4` },
  {
    rule: 'literal_text',
    files: inMasthead('<p aria-label="Halo">{{site.name}}</p>'),
    at: `${masthead}:2:4`,
  },
  { rule: 'unknown_icon', files: inMasthead('{{ikon "naga"}}'), at: `${masthead}:2:1` },
  { rule: 'unknown_motif', files: inMasthead('{{motif "naga"}}'), at: `${masthead}:2:1` },

  { rule: 'element', files: inMasthead('<script src="/x.js"></script>'), at: `${masthead}:2:1` },
  {
    rule: 'element',
    files: inMasthead('<iframe src="/x" title="{{site.name}}"></iframe>'),
    at: `${masthead}:2:1`,
  },
  {
    rule: 'element',
    files: inMasthead('<style>p { color: var(--ink) }</style>'),
    at: `${masthead}:2:1`,
    also: ['literal_text'],
  },
  {
    rule: 'element',
    files: {
      ...inMasthead('{{motif "baru"}}'),
      'motif/baru.svg': '<svg viewBox="0 0 1 1">\n<script href="/x"></script></svg>',
    },
    at: 'motif/baru.svg:2:1',
  },
  { rule: 'attribute', files: inMasthead('<p style="top:0">{{site.name}}</p>'), at: `${masthead}:2:4` },
  { rule: 'attribute', files: inMasthead('<p onclick="x()">{{site.name}}</p>'), at: `${masthead}:2:4` },
  {
    rule: 'external_url',
    files: inMasthead('<a href="https://contoh.test/">{{site.name}}</a>'),
    at: `${masthead}:2:4`,
  },
  {
    rule: 'external_url',
    files: inMasthead('<img src="//contoh.test/a.png" alt="">'),
    at: `${masthead}:2:6`,
  },
  {
    rule: 'external_url',
    files: inMasthead('<a href="javascript:void(0)">{{site.name}}</a>'),
    at: `${masthead}:2:4`,
  },
  { rule: 'unquoted', files: inMasthead('<p class={{site.kind}}>{{site.name}}</p>'), at: `${masthead}:2:4` },

  { rule: 'css_color', files: styles('@layer blocks {\n  p {\n    color: #c00;\n  }\n}'), at: `${css}:4:12` },
  { rule: 'css_color', files: styles('@layer blocks { p { background: rgb(1 2 3) } }'), at: `${css}:2:33` },
  {
    rule: 'css_color',
    files: styles('@layer blocks { p { border: 1px solid Crimson } }'),
    at: `${css}:2:39`,
  },
  {
    rule: 'css_color',
    files: styles('@layer tokens { :root { --brand: oklch(50% 0.2 20) } }'),
    at: `${css}:2:34`,
  },
  { rule: 'css_important', files: styles('@layer blocks { p { margin: 0 !important } }'), at: `${css}:2:31` },
  {
    rule: 'css_url',
    files: styles('@layer blocks { p { background: url(https://x.test/a) } }'),
    at: `${css}:2:33`,
  },
  { rule: 'css_import', files: styles("@import 'https://x.test/a.css';"), at: `${css}:2:1` },
  { rule: 'css_import', files: styles("@import '../../gonjong/assets/house.css';"), at: `${css}:2:1` },
  { rule: 'css_missing', files: styles("@import './hilang.css';"), at: `${css}:2:1` },
  { rule: 'css_font', files: styles('@font-face { font-family: A; }'), at: `${css}:2:1` },
  { rule: 'css_layer', files: styles('.skip { display: none; }'), at: `${css}:2:1` },
]

/** The three rules about arrows (docs/architecture.md), and one home for each package. */
const rooms = [
  'audit',
  'tenants',
  'people',
  'messages',
  'themes',
  'media',
  'documents',
  'search',
  'content',
  'cards',
  'ppid',
  'archive',
  'fleet',
]

const leftOnly = rooms.map((room, i) => ({
  name: `room-${room}-looks-left-only`,
  severity: 'error',
  from: { path: `^src/domain/${room}/` },
  to: { path: `^src/domain/(${rooms.slice(i + 1).join('|') || 'none'})/` },
}))

const homes = {
  express: '^src/(web|platform/http|app)|^themes/_build',
  knex: '^src/platform/db|^migrations',
  sharp: '^src/domain/(media|cards)',
  'pdfjs-dist': '^src/domain/documents',
  multer: '^src/platform/http',
  'passport|passport-local': '^src/web/frame',
  handlebars: '^src/(web/frame|domain/themes)',
  'better-sqlite3|pg': '^src/platform/db',
}

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'platform-knows-nobody',
      severity: 'error',
      from: { path: '^src/platform' },
      to: { path: '^src/(web|domain|cli)' },
    },
    {
      name: 'domain-knows-no-web',
      severity: 'error',
      from: { path: '^src/domain' },
      to: { path: '^src/(web|cli)' },
    },
    {
      name: 'entrances-are-not-imported',
      severity: 'error',
      from: { path: '^src/(web|domain|platform)' },
      to: { path: '^src/(main|app|worker|config|cli)' },
    },
    {
      name: 'surfaces-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/web/(site|portal|newsroom|console|api)/' },
      to: { path: '^src/web/', pathNot: '^src/web/(frame|$1)/' },
    },
    {
      name: 'frame-knows-no-surface',
      severity: 'error',
      from: { path: '^src/web/frame' },
      to: { path: '^src/web/(site|portal|newsroom|console|api)' },
    },
    ...leftOnly,
    ...Object.entries(homes).map(([name, home]) => ({
      name: `home-of-${name}`,
      severity: 'error',
      from: { path: '^src', pathNot: home },
      to: { path: `node_modules/(${name})/`, dependencyTypesNot: ['type-only'] },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}

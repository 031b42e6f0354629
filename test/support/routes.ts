import type { Router } from 'express'

interface Layer {
  route?: { path: string; methods: Record<string, boolean> }
  handle: { stack?: Layer[] }
}

/** Every route of a router and of the routers in it, as `POST /opd/:slug/orang`. */
export function routesOf(router: Router): string[] {
  const { stack } = router as unknown as { stack: Layer[] }
  return stack.flatMap((layer) => {
    if (layer.route) {
      const { path, methods } = layer.route
      return Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
    }
    return layer.handle.stack ? routesOf(layer.handle as unknown as Router) : []
  })
}

const exporting = process.env.BUILD_TARGET === 'export'
/** Such as `/inspector`, where the page is not at the root of its host. */
const basePath = (process.env.INSPECTOR_BASE_PATH ?? '').replace(/\/+$/, '')

/** The published package ships the exported page; `next dev` and `next start` mount the relay as a route. */
export default {
  basePath,
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
  output: exporting ? 'export' : 'standalone',
  pageExtensions: exporting ? ['tsx', 'ts'] : ['tsx', 'ts', 'server.ts'],
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  images: { unoptimized: true },
  // Types are checked for the whole repository by a part of the tests; a start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  agentRules: false,
}

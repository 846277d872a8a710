const exporting = process.env.BUILD_TARGET === 'export'

/** The published package ships the exported page; `next dev` and `next start` mount the relay as a route. */
export default {
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

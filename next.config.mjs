import { availableParallelism } from 'node:os'

/** Static export: plain files for any host. The base path comes from the environment (lib/site.ts reads the same). */
const basePath = process.env.SITE_BASE_PATH ?? ''

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  trailingSlash: true,
  reactStrictMode: true,
  ...(basePath ? { basePath } : {}),
  // A second build beside the first, for the tests: Next exports there when it is not its default.
  ...(process.env.SITE_OUT ? { distDir: process.env.SITE_OUT } : {}),
  // A fixed id keeps two builds of one commit byte-identical.
  generateBuildId: () => 'build',
  // Used at build by lib/publish; it is a program, not a module to bundle.
  serverExternalPackages: ['esbuild'],
  // Types are checked by `npm run lint` and by a test: a build of the same sources need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    inlineCss: true,
    // A build starts from the sources alone; writing Turbopack's cache would only cost time.
    turbopackFileSystemCacheForBuild: false,
    // What a client would prefetch is deleted after the build: measuring it for every page is time for nothing.
    prefetchInlining: false,
    // Next leaves one core free; nothing else runs during a build.
    cpus: availableParallelism(),
  },
}

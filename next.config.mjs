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
  // A build starts from the sources alone; writing Turbopack's cache would only cost time.
  experimental: { inlineCss: true, turbopackFileSystemCacheForBuild: false },
}

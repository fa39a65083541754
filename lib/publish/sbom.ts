/** What we read of package-lock.json, version 3. */
type Locked = {
  version?: string
  license?: string
  integrity?: string
  dev?: boolean
  /** Wanted by a package that builds only if it is there anyway, as ours for the tests. */
  devOptional?: boolean
  optional?: boolean
  dependencies?: Record<string, string>
}
export type Lock = { name: string; version: string; packages: Record<string, Locked> }

/**
 * package-lock.json → a software bill of materials, CycloneDX 1.5 JSON: every package that a build uses, with version,
 * licence and hash; what is only needed for tests is left out. The same lock gives the same bytes: no date, no random
 * number. `inside` names the packages whose code is in the published scripts: they are `required`, the others, which only
 * run during the build, are `excluded` as the standard calls it.
 */
export function toSbom(lock: Lock, inside: readonly string[]): object {
  const components = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, locked]) => toComponent(path, locked, inside))
    .sort((a, b) => (a.purl < b.purl ? -1 : 1))
  const unique = components.filter((component, i) => component.purl !== components[i - 1]?.purl)
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `${lock.name}@${lock.version}`,
        name: lock.name,
        version: lock.version,
        licenses: [{ expression: 'MIT AND CC-BY-4.0' }],
      },
    },
    components: unique,
  }
}

function toComponent(path: string, locked: Locked, inside: readonly string[]) {
  const name = path.replace(/^.*node_modules\//, '')
  const version = locked.version ?? ''
  return {
    type: 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    scope: inside.includes(name) ? 'required' : 'excluded',
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(locked.license ? { licenses: [{ expression: locked.license }] } : {}),
    ...(locked.integrity ? { hashes: [toHash(locked.integrity)] } : {}),
  }
}

/** `sha512-…base64…` → as CycloneDX writes it. */
function toHash(integrity: string): { alg: string; content: string } {
  const [kind = '', base64 = ''] = integrity.split('-')
  return { alg: kind.replace('sha', 'SHA-'), content: Buffer.from(base64, 'base64').toString('hex') }
}

import type { Problem } from '../problem.ts'
import type { ReadResult } from '../readContent.ts'
import type { Source } from '../schema/claim.ts'

/** Who publishes on a host decides what a source may be called: the kind carries the grade. */
export function checkSourceHosts({ entries, lineOf }: ReadResult): Problem[] {
  const copied = new Set(entries.flatMap((e) => e.sources.filter((s) => s.archived).map((s) => s.id)))
  const warned = new Set<string>()
  return entries.flatMap((entry) =>
    entry.sources.flatMap((source, i) => {
      const place = (field: string) => ({
        file: entry.file,
        line: lineOf(entry.file, ['sources', i, field]),
        field: `sources[${i + 1}].${field}`,
      })
      const problems: Problem[] = []
      const publisher = findForeignPublisher(source)
      if (publisher && source.address)
        problems.push({ ...place('kind'), expected: publisher, found: source.address })
      if (source.address && isRetired(source.address) && !copied.has(source.id) && !warned.has(source.id)) {
        warned.add(source.id)
        problems.push({
          ...place('address'),
          level: 'warning',
          expected:
            'an archived copy too, because this host retires its pages: add a line such as archived: https://web.archive.org/web/2020/https://blogs.technet.microsoft.com/…',
          found: source.address,
        })
      }
      return problems
    }),
  )
}

/** Hosts whose owner takes pages down or has done so. */
const retired =
  /^https?:\/\/(?:blogs\.(?:technet|msdn)(?:\.microsoft)?\.com|social\.(?:technet|msdn)\.microsoft\.com|gallery\.technet\.microsoft\.com|connect\.microsoft\.com|support\.microsoft\.com\/(?:[a-z]{2}-[a-z]{2,4}\/)?kb\/)/i

export const isRetired = (address: string): boolean => retired.test(address)

/** Copies of Microsoft's pages that are gone or not readable at their own address; each was compared by a person. */
const microsoftMirrors = ['mskb.pkisolutions.com', 'ftp.zx.net.nz']

/** Places on Microsoft's own hosts where anybody may write: what stands there is a forum or an issue. */
const microsoftForums =
  /^(?:[^/]+\.)?microsoft\.com\/(?:[a-z]{2}-[a-z]{2,4}\/)?answers\/|^answers\.microsoft\.com\/|^social\.(?:technet|msdn)\.microsoft\.com\/|^techcommunity\.microsoft\.com\/(?:discussions\/|t5\/[^/]+\/[^/]+\/(?:m-p|td-p)\/)|^github\.com\/[^/]+\/[^/]+\/(?:issues|discussions|pull)\//i

const hostOf: Partial<Record<Source['kind'], { name: string; shape: RegExp; example: string }>> = {
  'microsoft-doc': {
    name: 'Microsoft',
    shape:
      /^(?:[^/]+\.)?microsoft\.com\/|^github\.com\/(?:microsoft|microsoftdocs|dotnet|azure|powershell)\//i,
    example: 'https://learn.microsoft.com/…',
  },
  rfc: {
    name: 'the RFC editor or the IETF',
    shape: /^(?:www\.)?rfc-editor\.org\/|^(?:datatracker|tools|www)\.ietf\.org\//i,
    example: 'https://www.rfc-editor.org/rfc/rfc8446',
  },
  iana: {
    name: 'IANA',
    shape: /^(?:www\.)?iana\.org\//i,
    example: 'https://www.iana.org/assignments/tls-parameters/',
  },
}

function findForeignPublisher(source: Source): string | undefined {
  const host = hostOf[source.kind]
  if (!host || !source.address || !URL.canParse(source.address)) return undefined
  const { hostname, pathname } = new URL(findArchived(source.address) ?? source.address)
  if (source.kind === 'microsoft-doc' && microsoftForums.test(`${hostname}${pathname}`))
    return `what Microsoft itself says, for kind ${source.kind}; anybody may write here, so choose the kind that fits: forum or issue (microsoft-staff for a named person who works there)`
  if (host.shape.test(`${hostname}${pathname}`)) return undefined
  if (source.kind === 'microsoft-doc' && microsoftMirrors.includes(hostname)) return undefined
  return `an address of ${host.name} for kind ${source.kind}, for example ${host.example}; this host belongs to somebody else, so choose the kind that fits: vendor-kb, blog, forum or issue`
}

/** The address of which the Internet Archive shows a copy: the copy is worth what that page was. */
function findArchived(address: string): string | undefined {
  const page = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(https?:\/\/.*)$/i.exec(address)?.[1]
  return page && URL.canParse(page) ? page : undefined
}

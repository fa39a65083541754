import { permanentLink, site } from '../../lib/site.ts'

export const dynamic = 'force-static'

/** OpenSearch 1.1 description: the browser's address bar searches here. The query goes into the fragment, not to a server. */
export function GET() {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Schannel</ShortName>
  <LongName>${site.name}</LongName>
  <Description>Windows Schannel events, alerts, error states and status codes</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${permanentLink('/icon.svg')}</Image>
  <Url type="text/html" method="get" template="${permanentLink('/search/')}#q={searchTerms}"/>
</OpenSearchDescription>
`
  return new Response(text, { headers: { 'content-type': 'application/opensearchdescription+xml' } })
}

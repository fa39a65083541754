import { caching, cors, securityHeaders, types } from './headers.ts'

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

const header = ([name, value]: readonly [string, string]): string =>
  `<remove name="${name}" /><add name="${name}" value="${attribute(value)}" />`

/** Types that older IIS does not know either. */
const iisTypes = [...types, ['application/json', ['json']], ['image/svg+xml', ['svg']]] as const

const cacheOf = (folder: string, value: string, more = ''): string => `  <location path="${folder}">
    <system.webServer>
      <staticContent><clientCache cacheControlMode="NoControl" /></staticContent>
      <httpProtocol><customHeaders>${header(['Cache-Control', value])}${more}</customHeaders></httpProtocol>
    </system.webServer>
  </location>`

/**
 * web.config for IIS 8 or newer: lies in the site's own folder. Written for IIS and not run on it: the tests only parse
 * it. Every map is removed before it is added, because a server that has it already would answer 500.
 */
export const webConfig = `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>
    <directoryBrowse enabled="false" />
    <urlCompression doStaticCompression="true" doDynamicCompression="false" />
    <httpErrors errorMode="Custom" existingResponse="Auto">
      <remove statusCode="404" />
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <staticContent>
      <clientCache cacheControlMode="NoControl" />
${iisTypes
  .flatMap(([type, endings]) =>
    endings.map(
      (ending) =>
        `      <remove fileExtension=".${ending}" /><mimeMap fileExtension=".${ending}" mimeType="${type}; charset=utf-8" />`,
    ),
  )
  .join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${[['Cache-Control', caching.rest] as const, ...securityHeaders].map((pair) => `        ${header(pair)}`).join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${cacheOf('assets', caching.hashed.value)}
${cacheOf('engine', caching.hashed.value)}
${cacheOf('download', caching.data.value)}
${cacheOf('api', caching.data.value, header([cors.name, cors.value]))}
</configuration>
`

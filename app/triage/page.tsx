import type { Metadata } from 'next'
import { Triage } from '../../components/client/triage/Triage.tsx'
import { Frame } from '../../components/Frame.tsx'
import { Island } from '../../components/Island.tsx'
import { Command } from '../../components/Steps.tsx'
import { engineFiles } from '../../lib/content/engineFiles.ts'
import { loadContent } from '../../lib/content/loadContent.ts'
import { bundleWorker, workerAddress } from '../../lib/publish/triageWorker.ts'
import { href, site } from '../../lib/site.ts'
import { pageMetadata } from '../pageMetadata.ts'

export const metadata: Metadata = pageMetadata({
  title: 'Triage a log',
  description:
    'Drop a Windows event log or an export: every Schannel failure counted, dated and explained, in your browser. Nothing is sent.',
  address: '/triage/',
})

/** The last week with all fields, in a file that this page reads; it changes nothing but that file. */
const exportXml = `Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Schannel'; StartTime=(Get-Date).AddDays(-7)} | ForEach-Object { $_.ToXml() } | Set-Content -Encoding UTF8 "$env:USERPROFILE\\schannel.xml"`
const exportLog = `wevtutil epl System "%USERPROFILE%\\schannel.evtx" "/q:*[System[Provider[@Name='Schannel'] and TimeCreated[timediff(@SystemTime) <= 604800000]]]"`

export default async function TriagePage() {
  const props = {
    workerAddress: workerAddress(await bundleWorker()),
    codes: engineFiles(loadContent()).codes,
    base: site.basePath,
    origin: site.origin,
  }
  return (
    <Frame>
      <h1>Triage a whole log</h1>
      <p className="lead">
        What kinds of TLS failure a machine logs, since when, how often, which look like noise and which to
        look at first.
      </p>
      <Island name="Triage" props={props} now>
        <Triage {...props} />
      </Island>
      <noscript>
        <p className="note">
          Reading a log needs JavaScript. The guide <a href={href('/guide/noise/')}>Is it noise?</a> counts
          the events on the machine itself.
        </p>
      </noscript>
      <h2>Get the events</h2>
      <p>In PowerShell, the Schannel events of the last seven days with all their fields:</p>
      <Command command={exportXml} />
      <p className="mt-4">In a command prompt, the same as an event log:</p>
      <Command command={exportLog} />
      <p className="small soft mt-2">
        A copy of <code translate="no">System.evtx</code> is read as well, also one taken from a running
        system. In text exports of newer Windows event 36888 lacks its error state; these two have it.
      </p>
    </Frame>
  )
}

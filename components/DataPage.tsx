import { aboutList } from '../lib/publish/api/apiFiles.ts'
import { examples } from '../lib/publish/api/examples.ts'
import { listNames } from '../lib/publish/api/schema.ts'
import { offlineFile, placeholder, zipFile } from '../lib/publish/offline/downloads.ts'
import { kqlQuery } from '../lib/publish/siem/kql.ts'
import {
  splunkClassicSearch,
  splunkProps,
  splunkTransforms,
  splunkXmlSearch,
} from '../lib/publish/siem/splunk.ts'
import { href } from '../lib/site.ts'
import { Command } from './Steps.tsx'

/** Everything of this site for other programs and other hosts: data, log platforms, a script, copies without a network. */
export function DataPage({ sigma }: { sigma: readonly string[] }) {
  return (
    <>
      <h1>The answers where you work</h1>
      <p className="lead">
        The whole reference as data, as lookups for log platforms, as a script, and as copies for machines
        without internet. All of it is made from the same files as the pages, under CC BY 4.0.
      </p>
      <Copies />
      <Script />
      <Splunk />
      <Kusto />
      <Sigma names={sigma} />
      <Api />
    </>
  )
}

const File = ({ path, children }: { path: string; children: React.ReactNode }) => (
  <a href={href(`/${path}`)} download>
    {children}
  </a>
)

const siem = (path: string): string => `api/v1/siem/${path}`

function Copies() {
  return (
    <section id="copies">
      <h2>Copies without a network</h2>
      <ul className="list-disc pl-6">
        <li>
          <File path={offlineFile}>One HTML file</File>: every page, the box and triage. Opened by double
          click in Edge, Chrome or Firefox; it can reach nothing.
          <div className="small soft">{placeholder(offlineFile)}</div>
        </li>
        <li className="mt-2">
          <File path={zipFile}>The site as a zip</File> for a web server of your own, with configurations for
          IIS, nginx and Apache.
          <div className="small soft">{placeholder(zipFile)}</div>
        </li>
      </ul>
      <p className="mt-2">
        The tests open the HTML file in Chromium from the disk and serve the zip with nginx and Apache of
        Debian. The configuration for IIS is parsed, not run on IIS. Compare the checksum:
      </p>
      <Command command="Get-FileHash .\schannel-reference.html -Algorithm SHA256" />
    </section>
  )
}

function Script() {
  return (
    <section id="powershell">
      <h2>PowerShell: count the events of your machines</h2>
      <p>
        <File path={siem('Get-SchannelSummary.ps1')}>Get-SchannelSummary.ps1</File> with{' '}
        <File path={siem('schannel_reference.csv')}>schannel_reference.csv</File> beside it counts the
        Schannel events of this or other computers, or of saved logs, and prints each kind with its meaning,
        grade, first check and link. It reads named fields and changes nothing. Windows marks scripts that a
        browser saved; take the mark away after you have read it:
      </p>
      <Command command="Unblock-File .\Get-SchannelSummary.ps1" />
      <Command command=".\Get-SchannelSummary.ps1 -Days 7 | Format-Table Count, Computers, Event, Alert, State, Meaning" />
      <p className="small soft mt-2">
        Written for Windows PowerShell 5.1 and PowerShell 7. The tests parse it with a PowerShell grammar and
        check which commands it calls; no test here runs it on Windows.
      </p>
    </section>
  )
}

function Splunk() {
  return (
    <section id="splunk">
      <h2>Splunk</h2>
      <p>
        On the search head, put <File path={siem('schannel_reference.csv')}>schannel_reference.csv</File> into
        the folder <code translate="no">lookups</code> of an app and the two files below into its{' '}
        <code translate="no">local</code>. The longest known key of event, alert, status and state gives the
        meaning, as on this site. Write your index before the searches, such as{' '}
        <code translate="no">index=windows</code>.
      </p>
      <p className="mt-4">
        <File path={siem('splunk/transforms.conf')}>transforms.conf</File>:
      </p>
      <Command command={splunkTransforms} />
      <p className="mt-4">
        <File path={siem('splunk/props.conf')}>props.conf</File>, for inputs with renderXml = true:
      </p>
      <Command command={splunkProps} />
      <p className="mt-4">A search over XML sources:</p>
      <Command command={splunkXmlSearch} />
      <p className="mt-4">
        A search over classic sources. They carry the numbers only in the localised message, so the event id
        is all that is safe to use:
      </p>
      <Command command={splunkClassicSearch} />
      <p className="small soft mt-2">
        Parsed, not run on the product: the tests read both files with an INI grammar and apply their patterns
        and lookups to sample events by the rules of Splunk’s manuals.
      </p>
    </section>
  )
}

function Kusto() {
  return (
    <section id="sentinel">
      <h2>Microsoft Sentinel and Azure Data Explorer</h2>
      <p>
        <File path={siem('sentinel/schannel.kql')}>schannel.kql</File> holds the lookup as the function{' '}
        <code translate="no">SchannelReference</code> and the query over <code translate="no">Event</code> and{' '}
        <code translate="no">WindowsEvent</code> in one text to paste. To keep it, save{' '}
        <File path={siem('sentinel/SchannelReference.kql')}>the table alone</File> as a function of that name;
        then the query is enough:
      </p>
      <Command command={kqlQuery} />
      <p className="small soft mt-2">
        Parsed and analysed with Microsoft’s own Kusto language package, not run on the product.
      </p>
    </section>
  )
}

function Sigma({ names }: { names: readonly string[] }) {
  return (
    <section id="sigma">
      <h2>Sigma</h2>
      <p>
        Three events deserve attention by themselves; alerts do not, since whoever reaches a port can cause
        them. Each rule names the harmless causes that its entry knows:{' '}
        {names.map((name, i) => (
          <span key={name}>
            {i > 0 ? ', ' : ''}
            <File path={siem(`sigma/${name}`)}>{name}</File>
          </span>
        ))}
        . Parsed, not run on a product.
      </p>
    </section>
  )
}

function Api() {
  return (
    <section id="api">
      <h2>JSON and CSV</h2>
      <p>
        <a href={href('/api/v1/index.json')}>/api/v1/index.json</a> lists everything. A list holds whole
        records; alerts, states, events, statuses, guides and combinations also have one file per code. The
        schemas are made from the ones that check the content. Within v1, fields may be added, and none is
        taken away or changes its meaning. Sentences mark codes with backticks and pages with{' '}
        <code translate="no">[label](/address/)</code>; the tables come without markup. Scripts of any site
        may read the data where the host sends <code translate="no">Access-Control-Allow-Origin</code>: GitHub
        Pages does, and so do the configurations in the zip.
      </p>
      {listNames.map((list) => (
        <div key={list}>
          <h3 translate="no">{list}</h3>
          <p>
            {aboutList[list]}: <a href={href(`/api/v1/${list}.json`)}>JSON</a>,{' '}
            <a href={href(`/api/v1/schema/${list}.json`)}>schema</a>,{' '}
            <File path={`api/v1/csv/${list}.csv`}>CSV</File>
          </p>
          <Command command={examples[list].code} />
        </div>
      ))}
    </section>
  )
}

import { href, site } from '../lib/site.ts'

/** The ways in for a reader who knows more: from every page, to the file or to a prepared report. */
export function EntryFoot({ address, file }: { address: string; file: string }) {
  const about = encodeURIComponent(address)
  return (
    <footer className="foot">
      <a href={`${site.repository}/issues/new?template=saw-this-too.yml&page=${about}`}>I saw this too</a>
      <a href={`${site.repository}/issues/new?template=something-is-wrong.yml&page=${about}`}>
        Something is wrong
      </a>
      <a href={`${site.repository}/edit/${site.branch}/${file}`}>Edit this page</a>
      <a href={href('/contribute/')}>Contribute</a>
    </footer>
  )
}

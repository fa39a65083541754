import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { addArchived, availabilityOf, parseAvailability } from '../links/archivedCopies.ts'
import { listLinks } from '../links/listLinks.ts'
import { type Ask, lookAtLinks } from '../links/lookAtLinks.ts'
import { readContent } from '../readContent.ts'
import { isRetired } from '../rules/sourceHosts.ts'

/**
 * `npm run links`: looks at every outside link and prints what is dead. With `--propose` it also asks the Internet Archive
 * for copies of dead pages and of pages on hosts that retire theirs, and writes them into the entries. Exits 1 if a link is dead.
 */
const ask: Ask = (address, method) =>
  fetch(address, {
    method,
    redirect: 'follow',
    signal: AbortSignal.timeout(30_000),
    headers: { 'user-agent': 'schannel-reference link check (weekly)' },
  })
const content = readContent(process.cwd())
const verdicts = await lookAtLinks(listLinks(content), ask, 1000)
const dead = new Map(verdicts.filter((v) => v.verdict === 'dead').map((v) => [v.link.document, v]))
const unsure = verdicts.filter((v) => v.verdict === 'unsure')
const toList = (list: typeof verdicts) =>
  list.map(({ link, why }) => `- <${link.document}> ${why}\n  in ${link.files.join(', ')}`).join('\n')
const report = `## Links: ${verdicts.length} looked at, ${dead.size} dead, ${unsure.length} unsure\n\n### Dead\n${toList([...dead.values()])}\n\n### Unsure\n${toList(unsure)}\n`
console.log(report)
if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, report)

if (process.argv.includes('--propose')) {
  const copied = new Set(
    content.entries.flatMap((e) => e.sources.filter((s) => s.archived).map((s) => s.address)),
  )
  const wanted = content.entries
    .flatMap(({ sources }) => sources.flatMap(({ address }) => address ?? []))
    .filter(
      (address) => (isRetired(address) || dead.has(address.split('#')[0] ?? '')) && !copied.has(address),
    )
  for (const address of new Set(wanted)) {
    const copy = await ask(availabilityOf(address), 'GET')
      .then((answer) => answer.text())
      .then(parseAvailability, () => undefined)
    if (!copy) continue
    for (const { file } of content.entries.filter(({ sources }) =>
      sources.some((s) => s.address === address),
    ))
      writeFileSync(file, addArchived(readFileSync(file, 'utf8'), address, copy))
    console.log(`archived copy proposed: ${copy}`)
  }
}
process.exitCode = dead.size > 0 ? 1 : 0

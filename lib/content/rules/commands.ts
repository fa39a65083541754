import type { Entry } from '../entry.ts'
import type { LineOf, Problem } from '../problem.ts'
import { formatPath } from '../schemaProblems.ts'
import { listTexts } from '../walkText.ts'

/** What fetches code and runs it unseen, or hides what it runs: nobody can judge such a command before pasting it. */
const blind =
  /\b(?:iex|Invoke-Expression|DownloadString|DownloadFile|FromBase64String|mshta|certutil\b.*-urlcache)\b|-e(?:nc|ncodedcommand)\b|\|\s*(?:sudo\s+)?(?:ba|z)?sh\b/i

/** What changes the machine. Writing the output to a file of the reader's own is looking. */
const changing =
  /(?:^|[\s;|({])(?:(?:Set|Remove|New|Enable|Disable|Clear|Stop|Restart|Start|Add|Install|Uninstall|Rename)-(?!Sleep|Location|Variable|StrictMode|Object|TimeSpan|Type|Content|Member)\w+|reg(?:\.exe)?\s+(?:add|delete|import)|net\s+(?:start|stop)|shutdown|certutil\s+-(?:f\s+)?(?:repairstore|delstore|addstore|importpfx)|icacls\s+\S+\s+\/(?:grant|deny|remove)|bcdedit|sc(?:\.exe)?\s+(?:config|stop|start|delete))(?=$|[\s;|)}])/i

/** Readers copy commands with one click: a check only looks, and nothing runs what cannot be read. */
export function checkCommands(entry: Entry, lineOf: LineOf): Problem[] {
  return listTexts(entry).flatMap(({ path, text }): Problem[] => {
    if (path.at(-1) !== 'command') return []
    const place = { file: entry.file, line: lineOf(entry.file, path), field: formatPath(path) }
    const hidden = blind.exec(text)?.[0]
    if (hidden)
      return [
        {
          ...place,
          expected:
            'a command whose every part can be read here; none that fetches code or decodes it, for example Get-TlsCipherSuite',
          found: hidden,
        },
      ]
    const change = looksOnly(entry, path) ? changing.exec(text)?.[0] : undefined
    if (!change) return []
    return [
      {
        ...place,
        expected:
          'a command that only looks, such as Get-TlsCipherSuite; one that changes something goes under "fixes" (in a guide: changes: yes)',
        found: change.trim(),
      },
    ]
  })
}

function looksOnly(entry: Entry, path: readonly (string | number)[]): boolean {
  if (path.includes('check') || path[0] === 'find') return true
  if (entry.kind !== 'guide' || path[0] !== 'steps') return false
  return entry.steps[Number(path[1])]?.changes !== 'yes'
}

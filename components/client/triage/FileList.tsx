import type { FileReport } from '../../../lib/triage/readLog.ts'
import { formatCount, formatMany, formatProblem } from '../../../lib/triage/summary/words.ts'

/** What each file was, and what could not be read in it. */
export function FileList({ files }: { files: readonly FileReport[] }) {
  return (
    <ul className="small my-4" aria-label="Files">
      {files.map((file, i) => (
        // Two files may have the same name; their order never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={i} className="mb-1">
          <strong translate="no">{file.name}</strong>: {file.kind || 'not read'},{' '}
          {formatMany(file.records, 'record')}, {formatCount(file.events)} of Schannel
          {file.problems.map((problem) => (
            <span key={`${problem.text} ${problem.at}`} className="wrong block">
              {formatProblem(problem)}
            </span>
          ))}
          {file.moreProblems > 0 ? (
            <span className="wrong block">And {formatCount(file.moreProblems)} more like these.</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

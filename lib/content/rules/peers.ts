import { alertNames, findAlertName } from '../../codes/alert.ts'
import type { Problem } from '../problem.ts'
import type { ReadResult } from '../readContent.ts'
import { formatPath } from '../schemaProblems.ts'

/** The box takes what another stack prints for an alert: so the alert is one, and the text is no mere letter. */
export function checkPeers({ peers, files, lineOf }: ReadResult): Problem[] {
  return peers.flatMap((stack) => {
    const file = files.get(stack) ?? ''
    return stack.strings.flatMap(({ alert, text }, i): Problem[] => {
      const place = (field: string) => {
        const path = ['strings', i, field]
        return { file, line: lineOf(file, path), field: formatPath(path) }
      }
      const assigned = Object.keys(alertNames).join(', ')
      return [
        ...(findAlertName(alert)
          ? []
          : [
              {
                ...place('alert'),
                expected: `an alert number that the RFCs assign: ${assigned}`,
                found: String(alert),
              },
            ]),
        ...(/\p{L}{3}/u.test(text)
          ? []
          : [
              {
                ...place('text'),
                expected:
                  'the whole line as the program prints it, for example "remote error: tls: handshake failure"',
                found: text,
              },
            ]),
      ]
    })
  })
}

import { type Kind, kindName } from '../../lib/codes/kind.ts'
import type { Answer } from '../../lib/search/engine.ts'
import { kindOfAddress, type Target } from '../../lib/search/records.ts'
import { Marked } from './Marked.tsx'

export type Choice = { address: string; kind: Kind; name: string; verdict: string; words: readonly string[] }

/** The pages an answer offers, best first. At most eight: more is what the search page is for. */
export function toChoices(answer: Answer): Choice[] {
  const decoded = answer.decoded.flatMap((d) => (d.page ? [toChoice(d.page, d.page.hash, [])] : []))
  const hits = answer.hits.map((hit) => toChoice(hit.page, '', hit.words))
  const seen = new Set<string>()
  return [...decoded, ...hits].filter(({ address }) => !seen.has(address) && seen.add(address)).slice(0, 8)
}

const toChoice = (page: Target, hash: string, words: readonly string[]): Choice => ({
  address: page.a + hash,
  kind: kindOfAddress(page.a) ?? 'guide',
  name: page.n,
  verdict: page.v,
  words,
})

/** The list of a combobox: options hold no links and no buttons; Enter or a click opens one. */
export function Options({
  open,
  choices,
  active,
  choose,
}: {
  open: boolean
  choices: readonly Choice[]
  active: number
  choose: (address: string) => void
}) {
  return (
    // Focus stays in the input, which names the active option and handles the keys.
    <div id="box-options" role="listbox" aria-label="Answers" className="options" hidden={!open}>
      {choices.map((choice, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: see above
        <div
          key={choice.address}
          id={`box-option-${i}`}
          role="option"
          aria-selected={i === active}
          className={`k-${choice.kind}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(choice.address)}
        >
          <span className="badge">{kindName[choice.kind].one}</span>
          <span className="code">
            <Marked text={choice.name} words={choice.words} />
          </span>
          <span />
          <span className="what small">
            <Marked text={choice.verdict} words={choice.words} />
          </span>
        </div>
      ))}
    </div>
  )
}

'use client'
import { useEffect, useState } from 'react'
import { parsePath } from '../../lib/codes/parsePath.ts'
import type { Answer } from '../../lib/search/engine.ts'
import { formatCodes } from '../../lib/search/fragment.ts'
import { AnswerPanel } from './AnswerPanel.tsx'
import { type EngineFiles, useEngine } from './useEngine.ts'

/**
 * The 404 page reads its own path: another spelling of an existing address moves there at once; known numbers in a
 * combination that nobody has shown are answered on the spot.
 */
export function Lost({ files, base, report }: { files: EngineFiles; base: string; report: string }) {
  const { start, engine, complete } = useEngine(files)
  const [answer, setAnswer] = useState<Answer>()
  useEffect(start, [start])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the engine answers better once it is complete
  useEffect(() => {
    const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname
    const parsed = parsePath(decodePath(path))
    if (!engine || !parsed) return
    if (engine.has(parsed.address) && parsed.address !== path) {
      location.replace(base + parsed.address + location.hash)
      return
    }
    const asked = formatCodes(parsed.codes)
    if (asked !== '') setAnswer(engine.answer(asked))
  }, [engine, complete, base])
  if (!answer) return null
  return (
    <>
      <p>No public report of these numbers together is known here. What is known of each:</p>
      <AnswerPanel answer={answer} base={base} report={report} raw="" />
    </>
  )
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

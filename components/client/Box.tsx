'use client'
import { Announcement } from './Announcement.tsx'
import { AnswerPanel } from './AnswerPanel.tsx'
import { Options } from './Options.tsx'
import { Recent } from './Recent.tsx'
import { type BoxProps, useBox } from './useBox.ts'
import { useFiles } from './useFiles.ts'

/** From here on a paste is more than a few events. */
const manyLines = 200

/** The box: a combobox that decodes first and searches second. Nothing that is typed or pasted leaves the browser. */
export function Box(props: BoxProps) {
  const box = useBox(props)
  const lines = box.raw.split('\n').filter((line) => line.trim() !== '').length
  const expanded = box.open && box.choices.length > 0
  const page = props.variant === 'page'
  const logs = useFiles(props.base, page)
  return (
    <>
      <div className={page ? 'box big' : 'box'}>
        <input
          ref={box.input}
          id="box"
          type="text"
          role="combobox"
          aria-label="Search or paste an event, a code or a message"
          aria-expanded={expanded}
          aria-controls="box-options"
          aria-autocomplete="list"
          aria-activedescendant={expanded && box.active >= 0 ? `box-option-${box.active}` : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="Paste an event, a code, an error message"
          onFocus={box.start}
          onPaste={(event) => {
            const files = [...event.clipboardData.files]
            if (files.length === 0) return box.paste(event)
            event.preventDefault()
            logs.take(files)
          }}
          onInput={(event) => box.type(event.currentTarget.value, readKind(event.nativeEvent))}
          onKeyDown={box.press}
          onBlur={() => setTimeout(() => box.setOpen(false), 150)}
        />
        <Options open={expanded} choices={box.choices} active={box.active} choose={box.go} />
      </div>
      {lines > 1 ? (
        <p className="soft small mt-2">
          {lines} lines pasted.{' '}
          <button type="button" className="button" onClick={() => box.show('')}>
            Clear
          </button>
        </p>
      ) : null}
      {box.status === 'failed' ? (
        <p role="alert" className="wrong">
          {box.decodes
            ? 'The words could not be loaded; codes and events are read all the same.'
            : 'The lookup could not be loaded; what you typed is still here.'}{' '}
          <button type="button" className="button" onClick={box.start}>
            Try again
          </button>
        </p>
      ) : null}
      {logs.refused ? (
        <p role="alert" className="note">
          This file could not be handed on from here. <a href={`${props.base}/triage/`}>Open triage</a> and
          drop it there: it reads a file of any size where it lies.
        </p>
      ) : null}
      <Announcement answer={box.answer} />
      {page && lines > manyLines ? (
        <p className="small">
          A whole log? <a href={`${props.base}/triage/`}>Triage</a> reads a file of any size and tallies it.
        </p>
      ) : null}
      {page ? <Recent empty={box.raw === ''} search={box.show} /> : null}
      {page ? (
        <AnswerPanel answer={box.answer} base={props.base} report={props.report} raw={box.raw} />
      ) : null}
    </>
  )
}

const readKind = (event: Event): string | undefined =>
  event instanceof InputEvent ? event.inputType : undefined

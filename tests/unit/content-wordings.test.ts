import { expect, test } from '@playwright/test'
import { type Change, checkChanged } from '../fixtures/contentTree.ts'

const file = 'content/wordings/de.yaml'
const german = (text: string): Change => ({ file, to: `language: de\n${text}` })
const event = (text: string, more = 'known: inferred') =>
  german(`events:\n  - { event: "36888", text: "${text}", ${more} }\n`)

/** Texts that would put their meaning on lines that say something else. */
const refused: [name: string, change: Change, says: string][] = [
  ['one field and nothing else', event('{AlertDesc}'), 'events[1].text: a whole sentence as it was printed'],
  ['one word', event('Verbindungsfehler {AlertDesc}'), 'events[1].text: a whole sentence as it was printed'],
  ['a mark', event('.'), 'events[1].text: a whole sentence as it was printed'],
  [
    'many fields and no words',
    event('{AlertDesc} '.repeat(120)),
    'events[1].text: a whole sentence as it was printed',
  ],
  [
    'a field that the event does not have',
    event('Ein langer Text mit {Nix} darin.'),
    'events[1].text: only fields of event 36888 in braces: AlertDesc, ErrorState; for example {AlertDesc} (found "{Nix}")',
  ],
  [
    'an event without a page',
    german('events:\n  - { event: "36899", text: "Ein langer Text darin.", known: inferred }\n'),
    'events[1].event: an event that has a page, for example 36887 (found "36899")',
  ],
  [
    'a text as logged that nobody can look up',
    event('Ein langer Text mit {AlertDesc} darin.', 'known: verbatim'),
    'events[1].known: a public address where the text can be seen as logged',
  ],
  [
    'a message of one word',
    german('statuses:\n  - { code: "0x80090326", text: Fehlermeldung, known: fragment }\n'),
    'statuses[1].text: a whole sentence as it was printed',
  ],
  [
    'a message that leads to no guide',
    german('messages:\n  - { guide: nix, text: "Ein langer Text darin." }\n'),
    'messages[1].guide: a guide that exists, for example guide: noise (found "nix")',
  ],
  [
    'a language that is not the name of the file',
    { file, to: 'language: fr\n' },
    'language: the name of the file: rename it to fr.yaml; or, if this is another language, for example language: de in de.yaml (found "fr")',
  ],
]

for (const [name, change, says] of refused)
  test(`a language file with ${name} is refused`, async () => {
    expect((await checkChanged(change)).join('\n')).toContain(`: ${says}`.slice(2))
  })

test('the text of one event cannot be given to another', async () => {
  const other: Change = {
    file: 'content/events/36887.mdx',
    to: `---
code: "36887"
title: Fatal alert received
verdict: The other side sent an alert
checked: 2026-01-02
role: both
meaning: { text: An alert came., grade: official, sources: [b-manifest] }
wordings:
  - windows: [Windows 7]
    known: verbatim
    text: "A fatal alert was received: {AlertDesc}."
    fields: [{ name: AlertDesc, type: UInt32 }]
    sources: [b-manifest]
sources:
  - { id: b-manifest, address: "https://github.com/b", title: A manifest, kind: product-text, shows: The text. }
---
`,
  }
  const stolen = event('a fatal  alert was received: {AlertDesc}.')
  expect((await checkChanged(other, stolen)).join('\n')).toContain(
    'events[1].text: a text that only this event has; event 36887 has the same one',
  )
})

test('a word for one side cannot mean the other side in a second language', async () => {
  const english: Change = {
    file: 'content/wordings/en.yaml',
    to: 'language: en\ntypes: { Server: server }\n',
  }
  expect((await checkChanged(german('types: { server: client }\n'), english)).join('\n')).toContain(
    'types.Server: the side that de has for the same word: Server: client (found "server")',
  )
})

test('a short sentence in a script without blanks is long enough', async () => {
  const chinese: Change = {
    file: 'content/wordings/zh-CN.yaml',
    to: 'language: zh-CN\nstatuses:\n  - { code: "0x80090326", text: 收到的证书已过期, known: fragment }\n',
  }
  expect(await checkChanged(chinese)).toEqual([])
})

for (const [name, from, to, says] of [
  [
    'an alert that no RFC assigns',
    'alert: "40"',
    'alert: "199"',
    'strings[1].alert: an alert number that the RFCs',
  ],
  [
    'a text of one letter',
    'remote error: tls: handshake failure',
    'a',
    'strings[1].text: the whole line as the program prints it',
  ],
] as const)
  test(`a list of another stack with ${name} is refused`, async () => {
    expect((await checkChanged({ file: 'content/peers/go.yaml', from, to })).join('\n')).toContain(says)
  })

